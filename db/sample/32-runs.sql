-- Workflow runs of those who type: three tasks, step by step, over the last half year; worker@demo keeps it up best.

CREATE TEMPORARY TABLE sample_run AS
SELECT drawn.*, d.day, sample_id(TIMESTAMP(d.day) + INTERVAL minute - 60 * d.ahead MINUTE, drawn.hash) run_id,
       TIMESTAMP(d.day) + INTERVAL 60 * (minute - 60 * d.ahead) + second SECOND begins
  FROM (SELECT p.n person, p.id person_id, p.council_code, p.pace, p.main_system, p.created_at joined, task.id task_id, p.hash,
               365 - 3 - FLOOR((p.seq - 1) * p.gap + sample_part(p.hash, 1) * (p.gap - 4)) until,
               545 + FLOOR(sample_part(p.hash, 7) * 360) minute, FLOOR(sample_part(p.hash, 13) * 60) second
          FROM (SELECT person.n, person.id, person.council_code, person.pace, person.main_system, person.created_at, seq,
                       IF(person.n = 1, 14, 42) gap, sample_hash(CONCAT('run ', person.n, ' ', seq)) hash
                  FROM sample_person person
                  JOIN seq_1_to_12 ON seq <= IF(person.n = 1, 12, 4)
                 WHERE person.works) p
          JOIN sample_tasks task ON task.`key` = ELT(1 + p.seq MOD 3, 'care-act-assessment', 'case-note', 'review')) drawn
  JOIN sample_day d ON d.n = (SELECT MAX(n) FROM sample_day WHERE working AND n <= drawn.until)
 WHERE d.day > DATE(drawn.joined);

-- A stretch for each step, and after one in six of them an interruption.
CREATE TEMPORARY TABLE sample_lap AS
SELECT run.run_id, run.begins, 2 * step.position place, step.id step_id, CAST(NULL AS CHAR(10)) interruption, lap.hash,
       IF(sample_part(lap.hash, 1) < 0.8, piece.system_id, NULL) system_id,
       IF(sample_part(lap.hash, 1) < 0.8, piece.screen_id, NULL) screen_id,
       sample_part(lap.hash, 1) < 0.8 AND sample_part(lap.hash, 7) < 0.12 keyed_again,
       sample_part(lap.hash, 1) < 0.8 AND sample_part(lap.hash, 7) > 0.92 waiting,
       GREATEST(20, ROUND(60 * run.pace * (3 + step.position MOD 3 * 4) * EXP(0.45 * sample_bell(lap.hash, 13)))) seconds
  FROM sample_run run
  JOIN catalogue_step step ON step.task_id = run.task_id
  JOIN (SELECT r.run_id, s.id, MD5(CONCAT(r.hash, s.position)) hash
          FROM sample_run r JOIN catalogue_step s ON s.task_id = r.task_id) lap ON lap.run_id = run.run_id AND lap.id = step.id
  JOIN sample_piece piece ON piece.system = run.main_system AND piece.place = 1 + CONV(RIGHT(lap.hash, 4), 16, 10) MOD 100;
INSERT INTO sample_lap
SELECT run_id, begins, place + 1, step_id, ELT(1 + FLOOR(sample_part(hash, 6) * 4), 'PERSON', 'TELEPHONE', 'SYSTEM', 'OTHER'),
       MD5(CONCAT(hash, 'interrupted')), system_id, screen_id, FALSE, FALSE, 60 + ROUND(600 * sample_part(hash, 5))
  FROM sample_lap
 WHERE sample_part(hash, 20) < 1 / 6;

ALTER TABLE sample_lap ADD KEY (run_id, place);

INSERT INTO timing_run (id, person_id, council_code, task_id, started_at, finished_at, created_at, changed_at)
SELECT run.run_id, run.person_id, run.council_code, run.task_id, run.begins, run.begins + INTERVAL SUM(lap.seconds) SECOND,
       run.begins, run.begins + INTERVAL SUM(lap.seconds) SECOND
  FROM sample_run run
  JOIN sample_lap lap ON lap.run_id = run.run_id
 GROUP BY run.run_id
 ORDER BY run.run_id;

INSERT INTO timing_lap (id, run_id, position, started_at, ended_at, step_id, system_id, screen_id, interruption, keyed_again,
                        waiting, created_at, changed_at)
SELECT sample_id(begins, hash), run_id, ROW_NUMBER() OVER (PARTITION BY run_id ORDER BY place),
       begins + INTERVAL upto - seconds SECOND, begins + INTERVAL upto SECOND, step_id, system_id, screen_id, interruption,
       keyed_again, waiting, begins + INTERVAL upto - seconds SECOND, begins + INTERVAL upto SECOND
  FROM (SELECT lap.*, SUM(seconds) OVER (PARTITION BY run_id ORDER BY place) upto FROM sample_lap lap) lapped
 ORDER BY run_id, place;
