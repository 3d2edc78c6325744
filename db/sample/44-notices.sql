-- Alarms of the reports of harm, and what people were told in the last weeks.

-- A report older than five days was seen by both sides, if there is somebody to see it; of the later ones some wait.
INSERT INTO issues_harm (issue_id, supplier_id, council_code, council_seen_by, council_seen_at, supplier_seen_by, supplier_seen_at,
                         created_at, changed_at)
SELECT id, supplier_id, council_code, IF(seen, lead_id, NULL), IF(seen AND lead_id IS NOT NULL, created_at + INTERVAL 3 HOUR, NULL),
       IF(seen, contact_id, NULL), IF(seen AND contact_id IS NOT NULL, created_at + INTERVAL 20 HOUR, NULL), created_at, created_at
  FROM (SELECT i.id, i.supplier_id, i.council_code, i.created_at, i.created_at < @now - INTERVAL 5 DAY seen,
               (SELECT MIN(p.id) FROM sample_person p WHERE p.duty = 'COUNCIL_LEAD' AND p.council_code = i.council_code) lead_id,
               (SELECT MIN(p.id) FROM sample_person p WHERE p.duty = 'SUPPLIER' AND p.supplier_id = i.supplier_id) contact_id
          FROM issues_issue i
          JOIN sample_report r ON r.id = i.id
         WHERE i.harm AND r.n <= @written) alarm;

INSERT INTO notices_notice (id, person_id, happening_id, kind, issue_id, created_at, changed_at)
SELECT sample_id(h.created_at, sample_hash(CONCAT('alarm ', p.n, h.issue_id))), p.id, h.issue_id, 'HARM', h.issue_id, h.created_at, h.created_at
  FROM issues_harm h
  JOIN sample_person p ON p.duty = 'COUNCIL_LEAD' AND p.council_code = h.council_code OR p.duty = 'SUPPLIER' AND p.supplier_id = h.supplier_id
 WHERE h.created_at > @now - INTERVAL 30 DAY;

-- Comments are told to those who follow, or are mentioned; what is older than four days was read.
INSERT INTO notices_notice (id, person_id, happening_id, kind, issue_id, comment_id, read_at, created_at, changed_at)
SELECT sample_id(c.created_at, sample_hash(CONCAT('notice ', told.person_id, c.id))), told.person_id, c.id, told.kind, c.issue_id, c.id,
       IF(c.created_at < @now - INTERVAL 4 DAY, c.created_at + INTERVAL 9 HOUR, NULL), c.created_at, c.created_at
  FROM issues_comment c
  JOIN (SELECT comment_id, person_id, 'MENTION' kind FROM issues_mention
         UNION ALL
        SELECT said.id, f.person_id, 'COMMENT'
          FROM issues_comment said
          JOIN issues_follow f ON f.issue_id = said.issue_id AND f.person_id <> said.author_id
         WHERE NOT EXISTS (SELECT 1 FROM issues_mention m WHERE m.comment_id = said.id AND m.person_id = f.person_id)) told
    ON told.comment_id = c.id
 WHERE c.created_at > @now - INTERVAL 60 DAY;

UPDATE notices_notice SET read_at = NULL WHERE person_id = @worker ORDER BY created_at DESC LIMIT 2;
