-- Which issue is reported when, by whom, and how many answer: what 41-issues.sql and 42-answers.sql write down.

SET @written = (SELECT COUNT(*) FROM sample_issues);

-- The written issues in mixed order, with the ids their texts stand for.
CREATE TEMPORARY TABLE sample_written (
  place INT PRIMARY KEY, written_n INT, system VARCHAR(20), place_in_system INT, system_id UUID, supplier_id UUID,
  second_system_id UUID, screen_id UUID, UNIQUE (system, place_in_system));
INSERT INTO sample_written
SELECT ROW_NUMBER() OVER (ORDER BY hash), n, `key`, ROW_NUMBER() OVER (PARTITION BY `key` ORDER BY hash), system_id, supplier_id, second_id, screen_id
  FROM (SELECT i.n, s.`key`, s.id system_id, supplier.id supplier_id, second.id second_id, screen.id screen_id,
               sample_hash(CONCAT('written ', i.`key`)) hash
          FROM sample_issues i
          JOIN sample_systems s ON s.name = i.system
          JOIN sample_suppliers supplier ON supplier.`key` = s.supplier
          LEFT JOIN sample_systems second ON second.name = i.second_system
          LEFT JOIN sample_screens screen ON screen.`key` = i.screen) written;

-- Who uses a system, in the order in which they joined.
CREATE TEMPORARY TABLE sample_user (system VARCHAR(20), place INT, person INT, PRIMARY KEY (system, place));
INSERT INTO sample_user
SELECT s.`key`, ROW_NUMBER() OVER (PARTITION BY s.`key` ORDER BY p.created_at), p.n
  FROM sample_systems s
  JOIN sample_person p ON p.works AND s.`key` IN (p.main_system, p.second_system);

CREATE TEMPORARY TABLE sample_users (system VARCHAR(20) PRIMARY KEY, users INT, written INT);
INSERT INTO sample_users
SELECT system, MAX(place), (SELECT COUNT(*) FROM sample_written w WHERE w.system = u.system) FROM sample_user u GROUP BY system;

CREATE TEMPORARY TABLE sample_workday (nth INT PRIMARY KEY, day DATE, ahead INT);
INSERT INTO sample_workday SELECT ROW_NUMBER() OVER (ORDER BY day), day, ahead FROM sample_day WHERE working AND day < @today;
SET @workdays = (SELECT COUNT(*) FROM sample_workday);

-- Reports come in working hours of the year, a little denser of late; more issues than were written are made from two
-- written ones of the same system. Reporters are among the two fifths who joined first; some of Alderbeck's are worker@demo's.
CREATE TEMPORARY TABLE sample_report (
  n INT PRIMARY KEY, hash CHAR(32) CHARACTER SET ascii, id UUID, created_at DATETIME(6), written INT, other INT,
  system VARCHAR(20), users INT, reporter INT, weight DOUBLE, answers INT, closed BOOLEAN, KEY (n, answers));
INSERT INTO sample_report
SELECT n, hash, sample_id(created_at, hash), created_at, r.written, o.place, r.system, users,
       IF(n <= @written AND r.system = 'alderbeck' AND r.place_in_system MOD 9 = 3, 1, 1 + FLOOR(reporter * 0.4 * users)),
       SQRT(weight) * IF(n <= @written, 1, 0.3 / SQRT(0.01 + sample_part(hash, 13))), 0,
       created_at < @now - INTERVAL 60 DAY AND sample_part(hash, 19) < 0.09
  FROM (SELECT drawn.n, hash, reporter, drawn.written, w.system, w.place_in_system, 0 + i.weight weight, u.users,
               TIMESTAMP(d.day) + INTERVAL 510 * 60 - 3600 * d.ahead + FLOOR((moment - FLOOR(moment)) * 32400) SECOND created_at,
               1 + FLOOR(other * u.written) other
          FROM (SELECT n, hash, moment, 1 + FLOOR(moment) nth, sample_part(hash, 7) reporter, sample_part(REVERSE(hash), 1) other,
                       IF(n <= @written, n, 1 + FLOOR(sample_part(hash, 1) * @written)) written
                  FROM (SELECT seq n, sample_hash(CONCAT('issue ', seq)) hash, POW((seq - 0.5) / @issues, 0.85) * @workdays moment
                          FROM seq_1_to_10000000 WHERE seq <= @issues) reports) drawn
          STRAIGHT_JOIN sample_workday d ON d.nth = drawn.nth
          STRAIGHT_JOIN sample_written w ON w.place = drawn.written
          STRAIGHT_JOIN sample_issues i ON i.n = w.written_n
          STRAIGHT_JOIN sample_users u ON u.system = w.system) r
  STRAIGHT_JOIN sample_written o ON o.system = r.system AND o.place_in_system = r.other;

-- Answers by weight, at least the reporter's own and never from more than four of five users.
SET @weights = (SELECT SUM(weight) FROM sample_report);
UPDATE sample_report
   SET answers = GREATEST(1, LEAST(FLOOR(0.8 * users), ROUND(@answers * weight / @weights)));

CREATE TEMPORARY TABLE sample_number (n INT PRIMARY KEY);
INSERT INTO sample_number SELECT seq FROM seq_0_to_100000 WHERE seq < (SELECT MAX(answers) FROM sample_report);
