-- The facilitator's care: reports of what was reported before, merged; some issues moved or closed with a reason, and all
-- but the latest looked at.

SET @facilitator = (SELECT id FROM sample_person WHERE duty = 'FACILITATOR' ORDER BY n LIMIT 1);

CREATE TEMPORARY TABLE sample_again AS
SELECT sample_id(said, hash) id, target, person_id, council_code, title, body, said, hash
  FROM (SELECT d.title, d.body, r.id target, a.person_id, a.council_code, sample_hash(CONCAT('again ', d.issue)) hash,
               LEAST(@now - INTERVAL 9 DAY, a.created_at + INTERVAL 3 HOUR) said,
               ROW_NUMBER() OVER (PARTITION BY d.issue ORDER BY a.minutes IS NULL, MD5(CONCAT(d.issue, a.person_id))) pick
          FROM sample_duplicates d
          JOIN sample_issues i ON i.`key` = d.issue
          JOIN sample_written w ON w.written_n = i.n
          JOIN sample_report r ON r.n = w.place
          JOIN issues_issue t ON t.id = r.id AND t.status = 'OPEN'
          JOIN issues_answer a ON a.issue_id = r.id AND a.person_id <> t.reporter_id) drawn
 WHERE pick = 1;

INSERT INTO issues_issue (id, system_id, supplier_id, second_system_id, screen_id, release_id, reporter_id, council_code, title, body,
                          workaround, category, severity, cause, entry_mode, harm, status, merged_into, leads_to, created_at, changed_at)
SELECT s.id, t.system_id, t.supplier_id, t.second_system_id, t.screen_id, t.release_id, s.person_id, s.council_code, s.title, s.body,
       '', t.category, t.severity, t.cause, t.entry_mode, FALSE, 'OPEN', t.id, t.id, s.said, s.said
  FROM sample_again s
  JOIN issues_issue t ON t.id = s.target
 ORDER BY s.said, s.id;

INSERT INTO issues_pin (id, issue_id, screen_id, position, x, y, created_at, changed_at)
SELECT sample_id(s.said, sample_hash(CONCAT('pin again ', s.hash))), s.id, p.screen_id, 1,
       LEAST(1, GREATEST(0, p.x + 0.03)), LEAST(1, GREATEST(0, p.y - 0.02)), s.said, s.said
  FROM sample_again s
  JOIN issues_pin p ON p.issue_id = s.target AND p.position = 1
 ORDER BY s.said, s.id;

INSERT INTO issues_answer (issue_id, person_id, council_code, frequency, minutes, created_at, changed_at)
SELECT id, person_id, council_code, 'DAILY', 10, said, said FROM sample_again;

INSERT INTO issues_standing (issue_id, system_id, screen_id, category, status, created_at, changed_at)
SELECT i.id, i.system_id, i.screen_id, i.category, 'MERGED', i.created_at, i.created_at
  FROM sample_again s
  JOIN issues_issue i ON i.id = s.id;

INSERT INTO issues_history (id, issue_id, kind, person_id, role, other_issue, reason, created_at, changed_at)
SELECT sample_id(s.said + INTERVAL 1 DAY, sample_hash(CONCAT('took in ', s.hash))), s.target, 'TOOK_IN', @facilitator, 'FACILITATOR', s.id,
       'Said in other words, the same screen and the same moment.', s.said + INTERVAL 1 DAY, s.said + INTERVAL 1 DAY
  FROM sample_again s;
INSERT INTO issues_history (id, issue_id, kind, person_id, role, other_issue, reason, created_at, changed_at)
SELECT sample_id(s.said + INTERVAL 1 DAY, sample_hash(CONCAT('merged ', s.hash))), s.id, 'MERGED', @facilitator, 'FACILITATOR', s.target,
       'Said in other words, the same screen and the same moment.', s.said + INTERVAL 1 DAY, s.said + INTERVAL 1 DAY
  FROM sample_again s;

-- What is closed was closed for a reason.
UPDATE issues_issue
   SET closed_as = ELT(1 + CRC32(id) MOD 4, 'FIXED', 'FIXED', 'LOCAL_SETUP', 'OUT_OF_SCOPE')
 WHERE status = 'CLOSED';
INSERT INTO issues_history (id, issue_id, kind, person_id, role, became, reason, created_at, changed_at)
SELECT sample_id(LEAST(@now, created_at + INTERVAL 30 DAY), sample_hash(CONCAT('closed ', number))), id, 'CLOSED', @facilitator, 'FACILITATOR', closed_as,
       CASE closed_as WHEN 'FIXED' THEN 'The councils that reported it say that it is gone.'
                      WHEN 'LOCAL_SETUP' THEN 'A setting of the council; the others have it the other way.'
                      ELSE 'Outside what the system is for.' END,
       LEAST(@now, created_at + INTERVAL 30 DAY), LEAST(@now, created_at + INTERVAL 30 DAY)
  FROM issues_issue
 WHERE status = 'CLOSED';

-- A cause that was found to be another one, where one council has it and the others do not.
INSERT INTO issues_history (id, issue_id, kind, person_id, role, was, became, reason, created_at, changed_at)
SELECT sample_id(LEAST(@now, created_at + INTERVAL 12 DAY), sample_hash(CONCAT('cause ', number))), id, 'CAUSE_CHANGED', @facilitator, 'FACILITATOR',
       'PRODUCT', cause, 'One council has it; others on the same release do not.',
       LEAST(@now, created_at + INTERVAL 12 DAY), LEAST(@now, created_at + INTERVAL 12 DAY)
  FROM issues_issue
 WHERE cause = 'LOCAL_CONFIGURATION' AND second_system_id IS NULL
 ORDER BY number LIMIT 5;

-- Found by the words of both.
INSERT INTO issues_change (issue_id, created_at, changed_at) SELECT target, @now, @now FROM sample_again ORDER BY id;

-- Looked at within a day; the last two weeks' wait.
UPDATE issues_issue
   SET looked_at = LEAST(@now, created_at + INTERVAL 1 DAY), looked_by = @facilitator
 WHERE created_at < @now - INTERVAL 14 DAY OR leads_to IS NOT NULL OR status = 'CLOSED';
