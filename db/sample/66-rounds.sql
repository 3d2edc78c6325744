-- A round that is open and one that has ended: the application closes that one when it starts, with its own arithmetic.

CREATE TEMPORARY TABLE sample_round (n INT PRIMARY KEY, id UUID, supplier_id UUID, title VARCHAR(120), method VARCHAR(10), opens_at DATETIME(6),
                                     closes_at DATETIME(6), excludes BOOLEAN, voters DOUBLE);
INSERT INTO sample_round
SELECT r.n, sample_id(r.opens_at, sample_hash(CONCAT('round ', r.n))), s.id, r.title, r.method, r.opens_at, r.closes_at, r.excludes, r.voters
  FROM (SELECT 1 n, 'tarnside' `key`, 'What Tarnside should mend next' title, 'DOTS' method, TIMESTAMP(@today - INTERVAL 5 DAY, '09:00:00') opens_at,
               TIMESTAMP(@today + INTERVAL 9 DAY, '16:00:00') closes_at, FALSE excludes, 0.6 voters
         UNION ALL
        SELECT 2, 'kestrelgate', 'Kestrelgate before the winter', 'QUADRATIC', TIMESTAMP(@today - INTERVAL 24 DAY, '09:00:00'),
               TIMESTAMP(@today - INTERVAL 3 DAY, '16:00:00'), TRUE, 0.9) r
  JOIN sample_suppliers s ON s.`key` = r.`key`;

INSERT INTO priorities_round (id, supplier_id, title, method, budget, opens_at, closes_at, excludes_conflicts, state, created_by, created_at, changed_at)
SELECT r.id, r.supplier_id, r.title, r.method, 20, r.opens_at, r.closes_at, r.excludes, 'OPENED', p.id, r.opens_at, r.opens_at
  FROM sample_round r
  JOIN sample_person p ON p.n = 4;

INSERT INTO priorities_round_issue (round_id, issue_id, supplier_id, number, title, created_at, changed_at)
SELECT round_id, issue_id, supplier_id, number, title, opens_at, opens_at
  FROM (SELECT r.id round_id, i.id issue_id, i.supplier_id, i.number, i.title, r.opens_at,
               ROW_NUMBER() OVER (PARTITION BY r.id ORDER BY h.ranked_hours DESC, i.id) place
          FROM sample_round r
          JOIN priorities_hours_lost h ON h.supplier_id = r.supplier_id AND h.open AND h.ranked_hours > 0
          JOIN issues_issue i ON i.id = h.issue_id AND i.status = 'OPEN' AND i.leads_to IS NULL) ranked
 WHERE place <= 12;

INSERT INTO priorities_round_ballot (round_id, person_id, council_code, version, conflict, dissent, created_at, changed_at)
SELECT r.id, p.id, p.council_code, 1,
       IF(r.n = 2 AND p.n = 16, 'My council tried out the new visit form with the supplier.', ''),
       IF(p.n IN (18, 23), ELT(r.n, 'Letters that go to families are missing from this shortlist.',
                               'Hours are not all: what frightens a new worker costs more than minutes.'), ''),
       r.opens_at + INTERVAL 1 + p.n HOUR, r.opens_at + INTERVAL 1 + p.n HOUR
  FROM sample_round r
  JOIN sample_person p ON p.duty = 'MEMBER' AND (p.n = 3 OR sample_part(sample_hash(CONCAT('voter ', r.n, ' ', p.n)), 1) < r.voters);

-- Three issues each, those that cost most more often; the member whom everybody signs in as has only begun.
INSERT INTO priorities_round_vote (round_id, person_id, issue_id, votes, created_at, changed_at)
SELECT round_id, person_id, issue_id, votes, created_at, created_at
  FROM (SELECT drawn.*, IF(n = 3 AND method = 'DOTS', ELT(wish, 4, 2, 0), IF(method = 'DOTS', ELT(wish, 10, 6, 4), ELT(wish, 3, 2, 2))) + 0 votes
          FROM (SELECT r.id round_id, r.method, p.n, p.id person_id, i.issue_id, b.created_at,
                       ROW_NUMBER() OVER (PARTITION BY r.id, p.id
                                          ORDER BY sample_part(sample_hash(CONCAT('vote ', p.n, ' ', i.issue_id)), 1) * POW(h.ranked_hours + 1, 0.3) DESC) wish
                  FROM sample_round r
                  JOIN priorities_round_ballot b ON b.round_id = r.id
                  JOIN sample_person p ON p.id = b.person_id
                  JOIN priorities_round_issue i ON i.round_id = r.id
                  JOIN priorities_hours_lost h ON h.issue_id = i.issue_id) drawn
         WHERE wish <= 3) given
 WHERE votes > 0;
