-- What is said under the written issues, by people who answered them; every third comment, if it can be, by a colleague
-- of worker@demo, whom the reader then knows by name.

SET @worker = (SELECT id FROM sample_person WHERE n = 1);
SET @home = (SELECT council_code FROM sample_person WHERE n = 1);

CREATE TEMPORARY TABLE sample_said AS
SELECT hash, issue_id, person_id, council_code, text,
       LEAST(@now - INTERVAL n HOUR, answered + INTERVAL FLOOR(1 + 4320 * POW(sample_part(hash, 1), 2)) MINUTE) said
  FROM (SELECT c.n, c.text, r.id issue_id, a.person_id, a.council_code, a.created_at answered, sample_hash(CONCAT('comment ', c.n)) hash,
               ROW_NUMBER() OVER (PARTITION BY c.n ORDER BY c.n MOD 3 = 0 AND a.council_code = @home DESC, a.minutes IS NULL,
                                                            MD5(CONCAT(c.n, a.person_id))) pick
          FROM sample_comments c
          JOIN sample_issues i ON i.`key` = c.issue
          JOIN sample_written w ON w.written_n = i.n
          JOIN sample_report r ON r.n = w.place
          JOIN issues_answer a ON a.issue_id = r.id) drawn
 WHERE pick = 1;

INSERT INTO issues_comment (id, issue_id, author_id, council_code, body, created_at, changed_at)
SELECT sample_id(said, hash), issue_id, person_id, council_code, text, said, said FROM sample_said ORDER BY said;

-- Colleagues tell worker@demo of some.
INSERT INTO issues_mention (comment_id, person_id, created_at, changed_at)
SELECT id, @worker, created_at, created_at
  FROM issues_comment
 WHERE council_code = @home AND author_id <> @worker AND CRC32(id) MOD 2 = 0;

-- Who is affected follows.
INSERT INTO issues_follow (issue_id, person_id, active, created_at, changed_at)
SELECT a.issue_id, a.person_id, TRUE, a.created_at, a.created_at
  FROM issues_answer a
  JOIN sample_report r ON r.id = a.issue_id
 WHERE r.n <= @written AND a.minutes IS NOT NULL;
