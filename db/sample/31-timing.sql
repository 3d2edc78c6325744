-- Time entries of the days @first to @last, counted from a year ago. Run once for each stretch of days.
-- The functions of 00-functions.sql are written out here: there may be ten million entries.

-- Who sits at the screen on which day: three of five on a working day, few at a weekend; worker@demo always.
CREATE OR REPLACE TEMPORARY TABLE sample_worked ENGINE = Aria TRANSACTIONAL = 0 AS
SELECT p.n person, d.day, d.ahead, MD5(CONCAT(@seed, ':works ', p.n, ' ', d.day)) hash
  FROM sample_person p
  JOIN sample_day d ON d.day > DATE(p.created_at)
 WHERE d.n BETWEEN @first AND @last AND p.works
   AND IF(p.n = 1, d.working AND d.day < @today,
          CONV(LEFT(MD5(CONCAT(@seed, ':works ', p.n, ' ', d.day)), 4), 16, 10) / 65536 < IF(d.working, 0.6, 0.02));

-- When they begin (UTC), and when the next stretch begins, which this one must not reach.
CREATE OR REPLACE TEMPORARY TABLE sample_stretch ENGINE = Aria TRANSACTIONAL = 0 AS
SELECT person, day, hash, begins,
       COALESCE(LEAD(begins) OVER (PARTITION BY person, day ORDER BY begins), begins + INTERVAL 6 HOUR) next
  FROM (SELECT w.person, w.day, MD5(CONCAT(w.hash, slot.n)) hash,
               TIMESTAMP(w.day) + INTERVAL (slot.minute - 60 * w.ahead) * 60
                                         + CONV(RIGHT(MD5(CONCAT(w.hash, slot.n)), 3), 16, 10) * 2700 DIV 4096 SECOND begins
          FROM sample_worked w
          JOIN sample_slot slot ON CONV(SUBSTR(w.hash, 3 + 2 * slot.n, 3), 16, 10) / 4096 < slot.chance * @rate
                                OR w.person = 1 AND slot.n = 4) begun;

-- What they type, how and how long: a piece of work of one of their systems, quicker where the council has the release for it.
CREATE OR REPLACE TEMPORARY TABLE sample_typed ENGINE = Aria TRANSACTIONAL = 0 AS
SELECT s.person_id, s.day, s.begins, s.next, s.hash, s.lag, piece.system_id, piece.task_id, piece.screen_id,
       IF(s.way < 0.3, 1 + FLOOR(s.way / 0.3 * piece.steps), NULL) position,
       CASE WHEN s.source < 0.45 THEN 'TIMER' WHEN s.source < 0.65 THEN 'SWITCH' ELSE 'DURATION' END source,
       CASE WHEN s.mode < s.typed THEN 'TYPED_FOR_ANOTHER'
            WHEN s.mode < s.typed + (1 - s.typed) * s.direct THEN 'DIRECT'
            WHEN s.mode < s.typed + (1 - s.typed) * (s.direct + 0.68 * (1 - s.direct)) THEN 'PAPER_FIRST'
            ELSE 'KEYED_AGAIN' END entry_mode,
       piece.minutes * s.pace * EXP(piece.spread * s.bell)
         * IF(used.released_on >= piece.quicker_from, 1 - piece.quicker_by, 1) taken
  FROM (SELECT stretch.day, stretch.begins, stretch.next, stretch.hash, p.id person_id, p.council_code, p.pace, p.direct,
               IF(p.typist, 0.7, 0.026) typed,
               IF(p.second_system IS NULL OR LEFT(stretch.hash, 1) < 'd', p.main_system, p.second_system) system,
               1 + CONV(SUBSTR(stretch.hash, 2, 4), 16, 10) * 100 DIV 65536 place,
               CONV(SUBSTR(stretch.hash, 6, 4), 16, 10) / 65536 mode,
               CONV(SUBSTR(stretch.hash, 10, 4), 16, 10) / 65536 way,
               CONV(SUBSTR(stretch.hash, 14, 3), 16, 10) / 4096 source,
               CONV(SUBSTR(stretch.hash, 17, 4), 16, 10) / 65536 lag,
               SQRT(-2 * LN((1 + CONV(SUBSTR(stretch.hash, 21, 4), 16, 10)) / 65536))
                 * COS(2 * PI() * CONV(SUBSTR(stretch.hash, 25, 4), 16, 10) / 65536) bell
          FROM sample_stretch stretch
          JOIN sample_person p ON p.n = stretch.person) s
  STRAIGHT_JOIN sample_piece piece ON piece.system = s.system AND piece.place = s.place
  LEFT JOIN sample_in_use used ON used.council_code = s.council_code AND used.system_id = piece.system_id
                              AND s.day >= used.begins AND s.day < used.ends;

-- A timer writes when it stops; durations are put in later, rounded, one in twelve on another day.
INSERT INTO timing_entry (id, person_id, source, started_at, day, minutes, system_id, task_id, step_id, screen_id, entry_mode,
                          recorded_at, created_at, changed_at)
SELECT CONCAT(LPAD(HEX(TIMESTAMPDIFF(MICROSECOND, '1970-01-01', written) DIV 1000), 12, '0'), '7', SUBSTR(hash, 1, 3),
              ELT(1 + CONV(SUBSTR(hash, 4, 1), 16, 10) MOD 4, '8', '9', 'a', 'b'), SUBSTR(hash, 5, 15)) id,
       person_id, source, begins, day, minutes, system_id, task_id, step_id, screen_id, entry_mode, written, written, written
  FROM (SELECT timed.*, step.id step_id,
               LEAST(@now, begins + INTERVAL ROUND(60 * minutes) SECOND + INTERVAL
                 CASE WHEN source <> 'DURATION' THEN 0
                      WHEN lag < 0.70 THEN 14400 * lag
                      WHEN lag < 0.92 THEN 10800 + 60000 * (lag - 0.70)
                      ELSE 54000 + 86400 * FLOOR(37 * (lag - 0.92)) + 36000 * lag END SECOND) written
          FROM (SELECT typed.*,
                       CAST(GREATEST(0.5, LEAST(TIMESTAMPDIFF(SECOND, begins, next) / 60 - 1,
                         CASE WHEN source <> 'DURATION' THEN taken
                              WHEN taken < 10 THEN CEILING(taken)
                              ELSE 5 * ROUND(taken / 5) END)) AS DECIMAL(6, 2)) minutes
                  FROM sample_typed typed) timed
          LEFT JOIN catalogue_step step ON step.task_id = timed.task_id AND step.position = timed.position
         WHERE begins + INTERVAL ROUND(60 * minutes) SECOND <= @now) entry
 ORDER BY written;

-- What people said of their days: seven in ten of those with entries were closed, most of them on the day itself; some days
-- had no data entry, or were leave. The last two working days of worker@demo wait to be closed.
INSERT IGNORE INTO timing_study_day (person_id, day, statement, hours_worked, version, created_at, changed_at)
SELECT person_id, day, 'COMPLETE', ROUND(4 * (5.5 + CONV(LEFT(MD5(CONCAT(@seed, ':hours ', person_id, day)), 4), 16, 10) / 65536 * 3.5)) / 4,
       1, LEAST(@now, day + INTERVAL 17 HOUR), LEAST(@now, day + INTERVAL 17 HOUR)
  FROM (SELECT DISTINCT s.person_id, s.day FROM sample_typed s WHERE s.day < @today) logged
 WHERE CONV(LEFT(MD5(CONCAT(@seed, ':closed ', person_id, day)), 4), 16, 10) / 65536 < 0.7
   AND NOT (person_id = (SELECT id FROM sample_person WHERE n = 1) AND day >= @today - INTERVAL 4 DAY);

INSERT IGNORE INTO timing_study_day (person_id, day, statement, hours_worked, version, created_at, changed_at)
SELECT id, day, IF(part < 0.66, 'NONE', 'LEAVE'), IF(part < 0.66, 7.5, NULL), 1, day + INTERVAL 17 HOUR, day + INTERVAL 17 HOUR
  FROM (SELECT p.id, TIMESTAMP(d.day) day, CONV(LEFT(MD5(CONCAT(@seed, ':works ', p.n, ' ', d.day)), 4), 16, 10) / 65536 part
          FROM sample_person p
          JOIN sample_day d ON d.day > DATE(p.created_at)
         WHERE d.n BETWEEN @first AND @last AND p.works AND p.n > 1 AND d.working AND d.day < @today) unlogged
 WHERE part >= 0.6 AND part < 0.74;
