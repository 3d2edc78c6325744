-- Two texts that wait for the facilitator: the issue shows them masked.

INSERT INTO issues_kept (id, issue_id, field, text, reason, author_id, state, created_at, changed_at)
SELECT sample_id(r.created_at, sample_hash(CONCAT('kept ', r.n))), i.id, 'body',
       CONCAT(i.body, IF(r.n = 1, ' The training system shows it with the client at LS1 4AP.',
                                  ' The help desk, 020 7946 0018, knows of it.')),
       IF(r.n = 1, 'INVENTED', 'PUBLIC'), i.reporter_id, 'WAITING', r.created_at, r.created_at
  FROM sample_report r
  JOIN issues_issue i ON i.id = r.id
 WHERE r.n IN (1, 2);

UPDATE issues_issue i
  JOIN sample_report r ON r.id = i.id
   SET i.body = CONCAT(i.body, IF(r.n = 1, ' The training system shows it with the client at [postcode].',
                                           ' The help desk, [phone number], knows of it.'))
 WHERE r.n IN (1, 2);
