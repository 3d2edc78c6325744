-- Hours lost per month, as the module priorities computes them, at three moments: when edition 1 and edition 2 of each
-- supplier's list were published, and now. The thin formula, for an issue:
--   users U:  workers of all councils that run the system (the latest deployment that has begun)
--   asked:    answers other than NOT_MY_JOB;  affected: DAILY, WEEKLY, MONTHLY
--   share:    (affected + 1) / (asked + 3)    -- Beta prior (1, 2)
--   minutes:  mean over the affected of minutes times occasions a month (21, 52/12, 1)
--   hours = U * share * minutes / 60
-- The interval is roughly what resampling councils gives; today's figures are computed properly when the application starts.

CREATE TEMPORARY TABLE sample_moment (edition INT PRIMARY KEY, at DATETIME(6));
INSERT INTO sample_moment VALUES
  (1, TIMESTAMP(@today - INTERVAL 2 MONTH, '10:00:00')),
  (2, TIMESTAMP(@today - INTERVAL 7 DAY, '10:00:00')),
  (3, @now);

CREATE TEMPORARY TABLE sample_use (edition INT, system_id UUID, users INT, running INT, PRIMARY KEY (edition, system_id));
INSERT INTO sample_use
SELECT m.edition, d.system_id, SUM(d.workers), COUNT(*)
  FROM sample_moment m
  JOIN catalogue_deployment d ON d.starts_on = (SELECT MAX(latest.starts_on) FROM catalogue_deployment latest
                                                 WHERE latest.system_id = d.system_id AND latest.council_code = d.council_code
                                                   AND latest.starts_on <= DATE(m.at))
 GROUP BY m.edition, d.system_id;

CREATE TEMPORARY TABLE sample_evidence (
  edition INT, issue_id UUID, asked INT, affected INT, councils INT, minutes DOUBLE, last_answer DATETIME(6),
  PRIMARY KEY (edition, issue_id));
INSERT INTO sample_evidence -- in twelfths, to be exact
SELECT m.edition, a.issue_id, SUM(a.frequency <> 'NOT_MY_JOB'), SUM(a.minutes IS NOT NULL),
       COUNT(DISTINCT IF(a.frequency <> 'NOT_MY_JOB', a.council_code, NULL)),
       COALESCE(SUM(a.minutes * CASE a.frequency WHEN 'DAILY' THEN 252 WHEN 'WEEKLY' THEN 52 ELSE 12 END) / (12e0 * COUNT(a.minutes)), 0),
       MAX(a.changed_at)
  FROM sample_moment m
  JOIN issues_answer a ON a.created_at <= m.at
 GROUP BY m.edition, a.issue_id;

-- Shown to others is a figure of at least ten people in three councils, in whole hours of two digits.
CREATE TEMPORARY TABLE sample_lost (
  edition INT, issue_id UUID, hours DOUBLE, users INT, running INT, share DOUBLE, spread DOUBLE, may_show BOOLEAN, shown DOUBLE, lower DOUBLE, upper DOUBLE,
  ranked DOUBLE, PRIMARY KEY (edition, issue_id));
INSERT INTO sample_lost
SELECT edition, issue_id, hours, users, running, share, spread, may_show, IF(may_show AND whole > 0, ROUND(whole, 1 - FLOOR(LOG10(whole))), 0),
       hours * EXP(-1.645 * spread), hours * EXP(1.645 * spread), IF(may_show AND low > 0, ROUND(low, 1 - FLOOR(LOG10(low))), 0)
  FROM (SELECT lost.*, CAST(hours AS DECIMAL(12)) whole, CAST(hours * EXP(-1.645 * spread) AS DECIMAL(12)) low
          FROM (SELECT e.edition, e.issue_id, used.users * (e.affected + 1e0) / (e.asked + 3) * e.minutes / 60 hours, used.users, used.running,
                       SQRT(2 * (e.asked - e.affected + 2e0) / ((e.affected + 1e0) * (e.asked + 3)) + 0.8 / (e.affected + 1e0)) spread,
                       (e.affected + 1e0) / (e.asked + 3) share, e.asked >= 10 AND e.councils >= 3 may_show
                  FROM sample_evidence e
                  JOIN issues_issue i ON i.id = e.issue_id
                  JOIN sample_use used ON used.edition = e.edition AND used.system_id = i.system_id) lost) shown;

INSERT INTO priorities_hours_lost (issue_id, supplier_id, system_id, number, open, ranked_hours, hours, lower_hours, upper_hours, users, asked, affected,
                                   councils, running, share_affected, fair_share, minutes_affected, created_at, changed_at)
SELECT i.id, i.supplier_id, i.system_id, i.number, i.status = 'OPEN', IF(l.may_show, l.ranked, -1), l.hours, l.lower, l.upper, l.users,
       e.asked, e.affected, e.councils, l.running, l.share, 0.9 * l.share, e.minutes, i.created_at, e.last_answer
  FROM sample_lost l
  JOIN sample_evidence e ON e.edition = l.edition AND e.issue_id = l.issue_id
  JOIN issues_issue i ON i.id = l.issue_id
 WHERE l.edition = 3;

-- The board's copy: the same counts, and what may be shown of them.
INSERT INTO issues_standing (issue_id, system_id, screen_id, category, status, asked, affected, councils, hours_lost, affected_shown, hours_shown,
                             created_at, changed_at)
SELECT i.id, i.system_id, i.screen_id, i.category, i.status, e.asked, e.affected, e.councils, l.shown,
       IF(l.may_show, 5 * ROUND(e.affected / 5), 0), l.shown, i.created_at, @now
  FROM issues_issue i
  JOIN sample_evidence e ON e.edition = 3 AND e.issue_id = i.id
  JOIN sample_lost l ON l.edition = 3 AND l.issue_id = i.id;

-- For the index of issues, where it is open already.
INSERT INTO issues_change (issue_id, created_at, changed_at) SELECT issue_id, @now, @now FROM issues_standing;

-- What each supplier has been told: its 40 most costly open issues, in the order of what may be shown.
INSERT INTO priorities_list (id, supplier_id, edition, note, published_by, published_at, created_at, changed_at)
SELECT sample_id(m.at, sample_hash(CONCAT('list ', s.`key`, m.edition))), s.id, m.edition,
       IF(m.edition = 1, 'The first list of the reference group: the issues that cost the frontline the most hours a month.',
                         'Counted again with the answers of the last weeks. What fell did so because more people were asked.'),
       p.id, m.at, m.at, m.at
  FROM sample_moment m
  JOIN sample_suppliers s ON s.`key` IN (SELECT supplier FROM sample_systems WHERE kind = 'CURRENT')
  JOIN sample_person p ON p.n = 4
 WHERE m.edition < 3;

CREATE TEMPORARY TABLE sample_item AS
SELECT *
  FROM (SELECT list.id list_id, list.published_at, i.number, i.title, i.system_id, l.*, e.asked, e.affected, e.councils, e.minutes,
               ROW_NUMBER() OVER (PARTITION BY list.id ORDER BY IF(l.may_show, l.ranked, -1) DESC, l.issue_id DESC) place
          FROM priorities_list list
          JOIN issues_issue i ON i.supplier_id = list.supplier_id AND i.status = 'OPEN'
          JOIN sample_lost l ON l.issue_id = i.id AND l.edition = list.edition
          JOIN sample_evidence e ON e.issue_id = l.issue_id AND e.edition = l.edition) ranked
 WHERE place <= 40;

-- A band ends where its first issue costs more than the next with a probability of 80%.
INSERT INTO priorities_item (list_id, place, band, issue_id, number, title, system_id, hours, lower_hours, upper_hours, users, asked, affected,
                             councils, running, share_affected, fair_share, minutes_affected, calibration, created_at, changed_at)
WITH RECURSIVE banded AS (
  SELECT list_id, place, 1 band, LN(GREATEST(hours, 0.01)) head, spread head_spread
    FROM sample_item
   WHERE place = 1
  UNION ALL
  SELECT i.list_id, i.place,
         b.band + (b.head - LN(GREATEST(i.hours, 0.01)) >= 0.8416 * SQRT(b.head_spread * b.head_spread + i.spread * i.spread)),
         IF(b.head - LN(GREATEST(i.hours, 0.01)) >= 0.8416 * SQRT(b.head_spread * b.head_spread + i.spread * i.spread),
            LN(GREATEST(i.hours, 0.01)), b.head),
         IF(b.head - LN(GREATEST(i.hours, 0.01)) >= 0.8416 * SQRT(b.head_spread * b.head_spread + i.spread * i.spread), i.spread, b.head_spread)
    FROM banded b
    JOIN sample_item i ON i.list_id = b.list_id AND i.place = b.place + 1)
SELECT i.list_id, i.place, IF(i.may_show, b.band, NULL), i.issue_id, i.number, i.title, i.system_id, i.hours, i.lower, i.upper, i.users, i.asked,
       i.affected, i.councils, i.running, i.share, 0.9 * i.share, i.minutes, 1, i.published_at, i.published_at
  FROM sample_item i
  JOIN banded b ON b.list_id = i.list_id AND b.place = i.place;
