-- "Does this affect you?": answers to the issues @first to @last, the reporter's own (k = 0) first. Run once for each
-- stretch of numbers. The functions of 00-functions.sql are written out here: there may be a million answers.

-- Who answers: a long stride through all users of the system meets nobody twice.
CREATE OR REPLACE TEMPORARY TABLE sample_asked ENGINE = Aria TRANSACTIONAL = 0 AS
SELECT r.id issue_id, r.created_at reported, r.system, k.n k, 1 + (r.reporter - 1 + k.n * IF(r.users MOD 7919 = 0, 7907, 7919)) MOD r.users place,
       i.frequency typical, 0e0 + i.minutes typical_minutes,
       0.04 + 0.20 * CONV(SUBSTR(r.hash, 25, 4), 16, 10) / 65536 not_theirs,
       0.06 + 0.60 * POW(CONV(SUBSTR(r.hash, 29, 4), 16, 10) / 65536, 2) affected,
       MD5(CONCAT(@seed, ':answer ', r.n, ' ', k.n)) hash
  FROM sample_report r
  JOIN sample_number k ON k.n < r.answers
  JOIN sample_written w ON w.place = r.written
  JOIN sample_issues i ON i.n = w.written_n
 WHERE r.n BETWEEN @first AND @last;

-- What they say: how often around what is typical of the issue, minutes rounded as people do, to halves below five and to
-- fives above ten. They answer soon after the report or any time since, but not before they joined.
INSERT INTO issues_answer (issue_id, person_id, council_code, frequency, minutes, created_at, changed_at)
SELECT issue_id, person_id, council_code, frequency,
       CASE WHEN frequency IN ('NEVER', 'NOT_MY_JOB') THEN NULL
            WHEN minutes < 5 THEN GREATEST(0.5, ROUND(2 * minutes) / 2)
            WHEN minutes < 10 THEN ROUND(minutes)
            ELSE LEAST(240, 5 * ROUND(minutes / 5)) END,
       answered, answered
  FROM (SELECT issue_id, person_id, council_code,
               CASE WHEN k > 0 AND job < not_theirs THEN 'NOT_MY_JOB'
                    WHEN k > 0 AND touched > affected THEN 'NEVER'
                    WHEN often < CASE typical WHEN 'DAILY' THEN 0.40 WHEN 'WEEKLY' THEN 0.10 ELSE 0.02 END THEN 'DAILY'
                    WHEN often < CASE typical WHEN 'DAILY' THEN 0.75 WHEN 'WEEKLY' THEN 0.60 ELSE 0.22 END THEN 'WEEKLY'
                    ELSE 'MONTHLY' END frequency,
               typical_minutes * EXP(0.55 * bell) minutes,
               IF(k = 0, reported, earliest + INTERVAL ROUND(TIMESTAMPDIFF(SECOND, earliest, @now) * moment * moment) SECOND) answered
          FROM (SELECT a.*, p.id person_id, p.council_code, GREATEST(a.reported, p.created_at) earliest,
                       CONV(SUBSTR(a.hash, 1, 4), 16, 10) / 65536 job,
                       CONV(SUBSTR(a.hash, 5, 4), 16, 10) / 65536 touched,
                       CONV(SUBSTR(a.hash, 9, 4), 16, 10) / 65536 often,
                       CONV(SUBSTR(a.hash, 13, 6), 16, 10) / 16777216 moment,
                       SQRT(-2 * LN((1 + CONV(SUBSTR(a.hash, 21, 4), 16, 10)) / 65536))
                         * COS(2 * PI() * CONV(SUBSTR(a.hash, 25, 4), 16, 10) / 65536) bell
                  FROM sample_asked a
                  JOIN sample_user u ON u.system = a.system AND u.place = a.place
                  JOIN sample_person p ON p.n = u.person) drawn) answer
 ORDER BY issue_id, person_id;
