-- When people sit down to type, at what, and for how long: what 31-timing.sql draws from.

-- The year up to today; the working days, and by how many hours London is ahead of UTC.
CREATE TEMPORARY TABLE sample_day (n INT PRIMARY KEY, day DATE, working BOOLEAN, ahead INT);
INSERT INTO sample_day
SELECT seq, day, WEEKDAY(day) < 5 AND DATE_FORMAT(day, '%m-%d') NOT IN ('12-25', '12-26', '01-01'),
       day >= LAST_DAY(CONCAT(YEAR(day), '-03-01')) - INTERVAL DAYOFWEEK(LAST_DAY(CONCAT(YEAR(day), '-03-01'))) - 1 DAY
   AND day < LAST_DAY(CONCAT(YEAR(day), '-10-01')) - INTERVAL DAYOFWEEK(LAST_DAY(CONCAT(YEAR(day), '-10-01'))) - 1 DAY
  FROM (SELECT seq, @today - INTERVAL 365 - seq DAY day FROM seq_1_to_365) days;

-- A stretch of typing begins somewhere in the 45 minutes after these moments; more of them late in the morning and before going home.
CREATE TEMPORARY TABLE sample_slot (n INT PRIMARY KEY, minute INT, chance DOUBLE);
INSERT INTO sample_slot VALUES
  (1, 505, 0.28), (2, 555, 0.45), (3, 605, 0.50), (4, 655, 0.48), (5, 705, 0.32), (6, 755, 0.14),
  (7, 805, 0.36), (8, 855, 0.48), (9, 905, 0.52), (10, 955, 0.54), (11, 1005, 0.34), (12, 1170, 0.05);

-- What is typed in a system (work.csv): each piece has as many of the system's hundred places as its weight.
CREATE TEMPORARY TABLE sample_piece (
  system VARCHAR(20), place INT, system_id UUID, task_id UUID, screen_id UUID, steps INT,
  minutes DOUBLE, spread DOUBLE, quicker_from DATE, quicker_by DOUBLE, PRIMARY KEY (system, place));
INSERT INTO sample_piece
SELECT w.system, seq, s.id, task.id, screen.id, (SELECT COUNT(*) FROM catalogue_step WHERE task_id = task.id),
       w.minutes, w.spread, r.released_on, NULLIF(w.quicker_by, '')
  FROM (SELECT work.*, SUM(weight) OVER (PARTITION BY system ORDER BY n) upto FROM sample_work work) w
  JOIN seq_1_to_100 ON seq > w.upto - w.weight AND seq <= w.upto
  JOIN sample_systems s ON s.`key` = w.system
  LEFT JOIN sample_tasks task ON task.`key` = w.task
  LEFT JOIN sample_screens screen ON screen.`key` = w.screen
  LEFT JOIN catalogue_release r ON r.system_id = s.id AND r.name = w.quicker_from;

-- Chances above are for four entries on three of five working days; @rate makes them fit the number asked for.
SET @rate = (SELECT @entries / SUM(0.6 * (SELECT SUM(chance) FROM sample_slot))
               FROM sample_person p JOIN sample_day d ON d.working AND d.day > DATE(p.created_at)
              WHERE p.works);
