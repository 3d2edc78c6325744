-- Suppliers, systems, releases, screens, tasks as written; who runs what is made up for every council of England, all of
-- which came with the migrations.

-- The written release dates belong to late 2026; in other years they move by whole years, and the seasons stay.
SET @years_on = ROUND(DATEDIFF(@today, '2026-11-22') / 365.25);

UPDATE sample_suppliers SET id = sample_id(@founded, sample_hash(CONCAT('supplier ', `key`)));
UPDATE sample_systems SET id = sample_id(@founded, sample_hash(CONCAT('system ', `key`)));
UPDATE sample_releases SET id = sample_id(@founded, sample_hash(CONCAT('release ', system, name)));
UPDATE sample_screens SET id = sample_id(@founded, sample_hash(CONCAT('screen ', `key`)));
UPDATE sample_regions SET id = sample_id(@founded, sample_hash(CONCAT('region ', screen, name)));
UPDATE sample_tasks SET id = sample_id(@founded, sample_hash(CONCAT('task ', `key`)));

INSERT INTO catalogue_supplier (id, name, created_at, changed_at)
SELECT id, name, @founded, @founded FROM sample_suppliers;

INSERT INTO catalogue_system (id, supplier_id, name, abbreviation, description, historical, created_at, changed_at)
SELECT s.id, supplier.id, s.name, NULLIF(s.abbreviation, ''), s.description, s.kind = 'HISTORICAL', @founded, @founded
  FROM sample_systems s
  JOIN sample_suppliers supplier ON supplier.`key` = s.supplier;

INSERT INTO catalogue_release (id, system_id, name, released_on, notes, created_at, changed_at)
SELECT r.id, s.id, r.name, r.released_on + INTERVAL IF(s.kind = 'CURRENT', @years_on, 0) YEAR, r.notes, @founded, @founded
  FROM sample_releases r
  JOIN sample_systems s ON s.`key` = r.system;

INSERT INTO catalogue_screen (id, system_id, name, area, description, created_at, changed_at)
SELECT screen.id, s.id, screen.name, screen.area, screen.description, @founded, @founded
  FROM sample_screens screen
  JOIN sample_systems s ON s.`key` = screen.system;

-- One picture serves all releases of its screen.
INSERT INTO catalogue_picture (screen_id, release_id, sha256, width, height, created_at, changed_at)
SELECT screen.id, r.id, picture.sha256, picture.width, picture.height, @founded, @founded
  FROM sample_screens screen
  JOIN sample_pictures picture ON picture.file = screen.picture
  JOIN sample_releases r ON r.system = screen.system;

INSERT INTO catalogue_region (id, screen_id, name, x, y, width, height, created_at, changed_at)
SELECT region.id, screen.id, region.name, region.x, region.y, region.width, region.height, @founded, @founded
  FROM sample_regions region
  JOIN sample_screens screen ON screen.`key` = region.screen;

INSERT INTO catalogue_task (id, name, audience, created_at, changed_at)
SELECT id, name, audience, @founded, @founded FROM sample_tasks;

-- Steps are written in one field, with bars between them.
INSERT INTO catalogue_step (id, task_id, position, name, created_at, changed_at)
SELECT sample_id(@founded, sample_hash(CONCAT('step ', task.`key`, seq))), task.id, seq,
       SUBSTRING_INDEX(SUBSTRING_INDEX(task.steps, '|', seq), '|', -1), @founded, @founded
  FROM sample_tasks task
  JOIN seq_1_to_20 ON seq <= 1 + CHAR_LENGTH(task.steps) - CHAR_LENGTH(REPLACE(task.steps, '|', ''));

-- Which systems a council runs, the first one with more people. The councils of worker@demo (place 1) and member@demo (2) run
-- Alderbeck and Pathlark; all others come as they come.
CREATE TEMPORARY TABLE sample_mix (above DOUBLE, below DOUBLE, first VARCHAR(20), second VARCHAR(20));
INSERT INTO sample_mix VALUES
  (0.00, 0.22, 'alderbeck', NULL),
  (0.22, 0.40, 'alderbeck', 'pathlark'),
  (0.40, 0.68, 'alderbeck', 'wrenfield'),
  (0.68, 0.84, 'wrenfield', NULL),
  (0.84, 0.95, 'wrenfield', 'pathlark'),
  (0.95, 1.00, 'pathlark', NULL);

CREATE TEMPORARY TABLE sample_council (
  code CHAR(9) PRIMARY KEY, name VARCHAR(80), place INT UNIQUE, first VARCHAR(20), second VARCHAR(20), workers INT, direct DOUBLE);
INSERT INTO sample_council
SELECT code, name, ROW_NUMBER() OVER (ORDER BY pair AND nth <= 2 DESC, hash), first, second,
       LEAST(900, GREATEST(80, ROUND(population / 1000 * (0.55 + 0.6 * sample_part(hash, 7))))),
       0.585 + 0.5 * (sample_part(hash, 13) - 0.5)     -- of what is typed: by those who did the work, and never on paper
  FROM (SELECT c.*, first, second, first = 'alderbeck' AND second <=> 'pathlark' pair,
               ROW_NUMBER() OVER (PARTITION BY first = 'alderbeck' AND second <=> 'pathlark' ORDER BY hash) nth
          FROM (SELECT code, name, population, sample_hash(CONCAT('council ', code)) hash FROM catalogue_council) c
          JOIN sample_mix ON sample_part(hash, 1) >= above AND sample_part(hash, 1) < below) mixed;

-- Every council has begun with the first release; four of five follow each later one, some of them in the months to come.
INSERT INTO catalogue_deployment
       (id, council_code, system_id, release_id, starts_on, workers, created_at, changed_at)
SELECT sample_id(@founded, hash), code, system_id, release_id,
       released_on + INTERVAL 14 + FLOOR(160 * sample_part(hash, 7)) DAY,
       IF(first = `key`, workers, GREATEST(80, ROUND(0.6 * workers))), @founded, @founded
  FROM (SELECT c.code, c.first, c.workers, s.`key`, r.system_id, r.id release_id, r.released_on,
               ROW_NUMBER() OVER (PARTITION BY c.code, s.id ORDER BY r.released_on) generation,
               sample_hash(CONCAT('deployment ', c.code, r.id)) hash
          FROM sample_council c
          JOIN sample_systems s ON s.`key` IN (c.first, c.second)
          JOIN catalogue_release r ON r.system_id = s.id) d
 WHERE generation = 1 OR sample_part(hash, 1) < 0.8;

CREATE TEMPORARY TABLE sample_in_use (
  council_code CHAR(9), system_id UUID, release_id UUID, released_on DATE, begins DATE, ends DATE, KEY (council_code, system_id));
INSERT INTO sample_in_use
SELECT d.council_code, d.system_id, d.release_id, r.released_on, d.starts_on,
       COALESCE(LEAD(d.starts_on) OVER (PARTITION BY d.council_code, d.system_id ORDER BY d.starts_on), '9999-12-31')
  FROM catalogue_deployment d
  JOIN catalogue_release r ON r.id = d.release_id;
