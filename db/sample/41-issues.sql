-- Issues @first to @last with their pins. Run once for each stretch of numbers.

INSERT INTO issues_issue (id, number, system_id, supplier_id, second_system_id, screen_id, release_id, reporter_id, council_code,
                          title, body, workaround, category, severity, cause, entry_mode, harm, status, created_at, changed_at)
SELECT r.id, r.n, w.system_id, w.supplier_id, w.second_system_id, w.screen_id, used.release_id, p.id, p.council_code,
       IF(r.n <= @written, i.title, CONCAT(i.title, ELT(1 + FLOOR(sample_part(r.hash, 5) * 12),
         '', ' since the upgrade', ' on a tablet', ' at the end of the day', ' from home', ' for the whole team', ' after signing in',
         ' on a small screen', ' with two windows open', ' for duty work', ' in a hospital team', ' when the record is large'))),
       IF(r.n <= @written, i.body, CONCAT(ELT(1 + FLOOR(sample_part(r.hash, 9) * 8),
         '', 'It happens most days. ', 'Our team raised this before. ', 'I tried it again this week. ', 'New colleagues ask me about this. ',
         'It was better in the release before. ', 'I work in a hospital team. ', 'I am on duty twice a week. '),
         i.body, ' ', other.body, ' Reported from ', council.name, '.')),
       i.workaround, i.category, i.severity, i.cause, i.entry_mode, i.harm = 'true',
       IF(r.closed AND i.harm = 'false', 'CLOSED', 'OPEN'), r.created_at, r.created_at
  FROM sample_report r
  JOIN sample_written w ON w.place = r.written
  JOIN sample_issues i ON i.n = w.written_n
  JOIN sample_written o ON o.place = r.other
  JOIN sample_issues other ON other.n = o.written_n
  JOIN sample_user u ON u.system = r.system AND u.place = r.reporter
  JOIN sample_person p ON p.n = u.person
  JOIN sample_council council ON council.code = p.council_code
  LEFT JOIN sample_in_use used ON used.council_code = p.council_code AND used.system_id = w.system_id
                              AND DATE(r.created_at) >= used.begins AND DATE(r.created_at) < used.ends
 WHERE r.n BETWEEN @first AND @last
 ORDER BY r.n;

-- Where the written one points, or close by.
INSERT INTO issues_pin (id, issue_id, screen_id, position, x, y, created_at, changed_at)
SELECT sample_id(r.created_at, sample_hash(CONCAT('pin ', r.n))), r.id, w.screen_id, 1,
       LEAST(1, GREATEST(0, i.x + IF(r.n <= @written, 0, 0.04 * (sample_part(r.hash, 17) - 0.5)))),
       LEAST(1, GREATEST(0, i.y + IF(r.n <= @written, 0, 0.04 * (sample_part(r.hash, 21) - 0.5)))), r.created_at, r.created_at
  FROM sample_report r
  JOIN sample_written w ON w.place = r.written
  JOIN sample_issues i ON i.n = w.written_n
 WHERE r.n BETWEEN @first AND @last AND w.screen_id IS NOT NULL AND i.x <> ''
 ORDER BY r.n;
