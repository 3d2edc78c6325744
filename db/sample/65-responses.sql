-- What suppliers were given and have answered so far. Each has promised a release that is still to come, and mended things with some that are out.

INSERT INTO suppliers_clock (supplier_id, issue_id, given_at, due_at, created_at, changed_at)
SELECT l.supplier_id, p.issue_id, MIN(l.published_at), MIN(l.published_at) + INTERVAL 28 DAY, MIN(l.published_at), MIN(l.published_at)
  FROM priorities_list l
  JOIN priorities_item p ON p.list_id = l.id
 GROUP BY l.supplier_id, p.issue_id;

INSERT INTO catalogue_release (id, system_id, name, released_on, notes, created_at, changed_at)
SELECT sample_id(@now, sample_hash(CONCAT('promised release ', s.`key`))), s.id,
       CASE s.`key` WHEN 'alderbeck' THEN '26.2' WHEN 'wrenfield' THEN '9.1' ELSE '2027 Spring' END,
       DATE(@now) + INTERVAL 83 DAY, '', @now - INTERVAL 60 DAY, @now - INTERVAL 60 DAY
  FROM sample_systems s
 WHERE s.kind = 'CURRENT';

INSERT INTO suppliers_response (id, supplier_id, issue_id, person_id, code, release_id, release_name, release_day, text, created_at, changed_at)
SELECT sample_id(said, hash), supplier_id, issue_id, person_id, kind, release_id, release_name, release_day, reason, said, said
  FROM (SELECT c.supplier_id, c.issue_id, r.kind, r.reason, sample_hash(CONCAT('response ', r.issue)) hash,
               f.id release_id, f.name release_name, f.released_on release_day,
               (SELECT p.id FROM identity_person p WHERE p.supplier_id IS NOT NULL
                 ORDER BY p.supplier_id = c.supplier_id DESC, p.id LIMIT 1) person_id,
               LEAST(@now - INTERVAL 2 DAY,
                     c.given_at + INTERVAL 5 DAY + INTERVAL FLOOR(30 * 24 * 60 * sample_part(sample_hash(r.issue), 3)) MINUTE) said
          FROM sample_responses r
          JOIN sample_issues i ON i.`key` = r.issue
          JOIN sample_written w ON w.written_n = i.n
          JOIN sample_report report ON report.n = w.place
          JOIN issues_issue issue ON issue.id = report.id
          JOIN suppliers_clock c ON c.issue_id = issue.id AND c.supplier_id = issue.supplier_id
          LEFT JOIN catalogue_release f ON f.system_id = issue.system_id
                                       AND (r.kind = 'PLANNED' AND f.released_on > @now OR r.release <> '' AND f.name = r.release)) drawn;

UPDATE suppliers_clock c
  JOIN suppliers_response r ON r.supplier_id = c.supplier_id AND r.issue_id = c.issue_id
   SET c.response_id = r.id, c.code = r.code, c.answered_at = r.created_at, c.first_answered_at = r.created_at, c.due_at = NULL;

-- Nobody waits for an answer about what is closed, was merged away, or is another supplier's by now.
UPDATE suppliers_clock c
  JOIN issues_issue i ON i.id = c.issue_id
   SET c.due_at = NULL
 WHERE i.status <> 'OPEN' OR i.leads_to IS NOT NULL OR i.supplier_id <> c.supplier_id;

-- What needs information was asked for in a message, too, and one of the questions is answered: the clock runs again.
INSERT INTO suppliers_message (id, supplier_id, issue_id, person_id, from_supplier, body, created_at, changed_at)
SELECT sample_id(r.created_at + INTERVAL 1 DAY, sample_hash(CONCAT('message ', r.issue_id))), r.supplier_id, r.issue_id,
       (SELECT id FROM sample_person WHERE duty = 'FACILITATOR' ORDER BY n LIMIT 1), FALSE,
       'Thank you for looking into this. Three councils have agreed to try it again with you; they use the release that most run, with the national set of forms. We shall send you the steps.',
       r.created_at + INTERVAL 1 DAY, r.created_at + INTERVAL 1 DAY
  FROM suppliers_response r
 WHERE r.code = 'NEEDS_INFORMATION'
 ORDER BY r.id
 LIMIT 2;

UPDATE suppliers_clock c
  JOIN suppliers_message m ON m.supplier_id = c.supplier_id AND m.issue_id = c.issue_id
   SET c.informed_at = m.created_at, c.due_at = m.created_at + INTERVAL 28 DAY
 WHERE c.code = 'NEEDS_INFORMATION';

-- Those affected are asked again where the council has had the release for two weeks; nearly all have said whether it is
-- better, but not worker@demo, who is still to be asked.
INSERT INTO suppliers_asked_again (issue_id, release_id, person_id, council_code, now, minutes, created_at, changed_at)
SELECT issue_id, release_id, person_id, council_code, now, IF(now = 'BETTER', ROUND(minutes / 3, 1), minutes), said, said
  FROM (SELECT a.issue_id, r.release_id, a.person_id, p.council_code, a.minutes,
               LEAST(@now - INTERVAL 1 DAY, GREATEST(r.created_at, TIMESTAMP(used.begins)) + INTERVAL 16 DAY) said,
               CASE WHEN sample_part(sample_hash(CONCAT('felt ', a.issue_id, a.person_id)), 7) < 0.60 THEN 'BETTER'
                    WHEN sample_part(sample_hash(CONCAT('felt ', a.issue_id, a.person_id)), 7) < 0.85 THEN 'SAME'
                    ELSE 'WORSE' END now
          FROM suppliers_response r
          JOIN issues_answer a ON a.issue_id = r.issue_id AND a.minutes IS NOT NULL
          JOIN sample_person p ON p.id = a.person_id AND p.n > 1
          JOIN catalogue_release f ON f.id = r.release_id
          JOIN sample_in_use used ON used.council_code = p.council_code AND used.system_id = f.system_id
                                 AND used.released_on >= f.released_on AND used.begins <= @today - INTERVAL 16 DAY AND used.ends > @today
         WHERE r.code = 'ALREADY_RELEASED'
           AND sample_part(sample_hash(CONCAT('felt ', a.issue_id, a.person_id)), 1) < 0.95) asked;
