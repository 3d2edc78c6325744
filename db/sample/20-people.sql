-- Who there is. They are put in only by 60-identity.sql, as the last of all: with them the load is complete.

-- Seven accounts with easy addresses; the rest by their place in names.csv, repeated in other pairs when more are asked for.
CREATE TEMPORARY TABLE sample_account (n INT PRIMARY KEY, account VARCHAR(20));
INSERT INTO sample_account VALUES
  (1, 'worker'), (2, 'colleague'), (3, 'member'), (4, 'facilitator'), (5, 'lead'), (6, 'supplier'), (7, 'admin');

-- The others: facilitator 8, suppliers 9 to 13, members 14 to 36, leads 37 to 55, and workers.
CREATE TEMPORARY TABLE sample_duty (n INT PRIMARY KEY, duty VARCHAR(20));
INSERT INTO sample_duty
SELECT seq, CASE WHEN seq IN (4, 8) THEN 'FACILITATOR' WHEN seq = 7 THEN 'ADMIN' WHEN seq = 6 OR seq BETWEEN 9 AND 13 THEN 'SUPPLIER'
                 WHEN seq = 3 OR seq BETWEEN 14 AND 36 THEN 'MEMBER' WHEN seq = 5 OR seq BETWEEN 37 AND 55 THEN 'COUNCIL_LEAD'
                 ELSE 'WORKER' END
  FROM seq_1_to_1000000 WHERE seq <= @people;

SET @names = (SELECT COUNT(*) FROM sample_names);
SET @councils = (SELECT COUNT(*) FROM sample_council);
SET @active = LEAST(@councils, GREATEST(1, 16 * @people DIV 400)); -- three of five people are in these

CREATE TEMPORARY TABLE sample_person (
  n INT PRIMARY KEY, hash CHAR(32) CHARACTER SET ascii, id UUID, email VARCHAR(254), name VARCHAR(120), duty VARCHAR(20),
  council_code CHAR(9), supplier_id UUID, created_at DATETIME(6), works BOOLEAN,
  main_system VARCHAR(20), second_system VARCHAR(20),
  pace DOUBLE,                                         -- how long typing takes them, as a multiple
  typist BOOLEAN,                                      -- business support, who type up what others wrote
  direct DOUBLE);                                      -- part of their typing that was never on paper

INSERT INTO sample_person
SELECT p.n, p.hash, sample_id(p.created_at, p.hash),
       COALESCE(CONCAT(p.account, '@demo.example'),
                CONCAT(REGEXP_REPLACE(LOWER(CONCAT(given.first, '.', family.last)), '[^a-z.]', ''), IF(p.n > @names, p.n, ''), '@',
                       REGEXP_REPLACE(LOWER(COALESCE(council.name, supplier.name, 'codesign')), '[^a-z]+', '-'), '.example')),
       CONCAT(given.first, ' ', family.last), p.duty, council.code, supplier.id, p.created_at, p.duty IN ('WORKER', 'MEMBER'),
       IF(p.with_children AND council.second = 'wrenfield', council.second, council.first),
       IF(p.with_children AND council.second = 'wrenfield', council.first, council.second),
       EXP(0.25 * p.bell), p.typist, council.direct
  FROM (SELECT chosen.*,
               CASE WHEN duty NOT IN ('WORKER', 'MEMBER', 'COUNCIL_LEAD') THEN NULL
                    WHEN n IN (1, 2, 5) THEN 1
                    WHEN n = 3 THEN 2
                    WHEN duty = 'COUNCIL_LEAD' THEN 1 + (n - 36) MOD @councils
                    WHEN part < 0.6 THEN 1 + FLOOR(part / 0.6 * @active)
                    ELSE 1 + FLOOR((part - 0.6) / 0.4 * @councils) END place
          FROM (SELECT d.n, d.duty, a.account, d.hash, sample_part(d.hash, 1) part, sample_bell(d.hash, 7) bell,
                       d.n > 7 AND sample_part(d.hash, 19) < 0.08 typist, sample_part(d.hash, 25) < 0.5 with_children,
                       -- most join in the first weeks, some later in the year
                       @founded + INTERVAL d.n SECOND
                         + INTERVAL IF(d.n <= 7, 0, FLOOR(300 * POW(sample_part(REVERSE(d.hash), 1), 2.5))) DAY created_at
                  FROM (SELECT n, duty, sample_hash(CONCAT('person ', n)) hash FROM sample_duty) d
                  LEFT JOIN sample_account a ON a.n = d.n) chosen) p
  JOIN sample_names given ON given.n = 1 + (p.n - 1) MOD @names
  JOIN sample_names family ON family.n = 1 + (p.n - 1 + 37 * ((p.n - 1) DIV @names)) MOD @names
  LEFT JOIN sample_suppliers supplier ON p.duty = 'SUPPLIER' AND supplier.n = ELT(FIELD(p.n, 6, 9, 10, 11, 12, 13), 1, 1, 2, 2, 3, 3)
  LEFT JOIN sample_council council ON council.place = p.place;
