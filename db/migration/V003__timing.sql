-- Time that data entry takes. A row is seen by its own worker and by nobody else.

CREATE TABLE timing_entry (
  id         UUID          NOT NULL,                     -- made on the device that logged it
  person_id  UUID          NOT NULL,
  source     VARCHAR(10)   NOT NULL,
  started_at DATETIME(6)   NOT NULL,
  day        DATE          NOT NULL,                     -- the day it counts to, in the worker's zone
  minutes    DECIMAL(6, 2) NOT NULL,
  system_id  UUID          NOT NULL,
  task_id    UUID,
  step_id    UUID,
  screen_id  UUID,
  entry_mode VARCHAR(20)   NOT NULL,
  paper_days SMALLINT,                                   -- how old the paper was that was typed up for another
  keyed_from UUID,                                       -- the system that held the information already
  recorded_at DATETIME(6)  NOT NULL,                     -- when the worker put it in; later than it happened: recall
  deleted_at DATETIME(6),
  version    INT           NOT NULL DEFAULT 1,
  created_at DATETIME(6)   NOT NULL,
  changed_at DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  KEY timing_entry_person (person_id, started_at, id),
  KEY timing_entry_screen (screen_id, started_at),
  KEY timing_entry_system (system_id, started_at),
  CONSTRAINT timing_entry_minutes CHECK (minutes >= 0 AND minutes <= 960),
  CONSTRAINT timing_entry_source CHECK (source IN ('TIMER', 'SWITCH', 'DURATION', 'PROMPT', 'IMPORT')),
  CONSTRAINT timing_entry_mode CHECK (entry_mode IN ('DIRECT', 'PAPER_FIRST', 'TYPED_FOR_ANOTHER', 'KEYED_AGAIN'))
);

-- What an entry said before it was changed or deleted. A write that arrives again is recognised by the version it made.
CREATE TABLE timing_entry_version (
  entry_id    UUID          NOT NULL,
  version     INT           NOT NULL,
  source      VARCHAR(10)   NOT NULL,
  started_at  DATETIME(6)   NOT NULL,
  minutes     DECIMAL(6, 2) NOT NULL,
  system_id   UUID          NOT NULL,
  task_id     UUID,
  step_id     UUID,
  screen_id   UUID,
  entry_mode  VARCHAR(20)   NOT NULL,
  paper_days  SMALLINT,
  keyed_from  UUID,
  recorded_at DATETIME(6)   NOT NULL,
  deleted_at  DATETIME(6),
  created_at  DATETIME(6)   NOT NULL,
  changed_at  DATETIME(6)   NOT NULL,
  PRIMARY KEY (entry_id, version)
);

-- The one timer a person may have running: the primary key is the rule.
CREATE TABLE timing_running (
  person_id  UUID        NOT NULL,
  id         UUID        NOT NULL,                       -- becomes the id of the entry when it stops
  source     VARCHAR(10) NOT NULL,                       -- TIMER when started, SWITCH when switched to, PROMPT when a prompt led to it
  started_at DATETIME(6) NOT NULL,
  system_id  UUID        NOT NULL,
  task_id    UUID,
  step_id    UUID,
  screen_id  UUID,
  entry_mode VARCHAR(20) NOT NULL,
  paper_days SMALLINT,
  keyed_from UUID,
  version    INT         NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id),
  UNIQUE KEY timing_running_id (id),
  CONSTRAINT timing_running_source CHECK (source IN ('TIMER', 'SWITCH', 'PROMPT')),
  CONSTRAINT timing_running_mode CHECK (entry_mode IN ('DIRECT', 'PAPER_FIRST', 'TYPED_FOR_ANOTHER', 'KEYED_AGAIN'))
);

-- Whoever logs time. Every write of a person takes this row first, so that rules over several rows (one timer,
-- 24 hours a day) hold whatever else that person's devices send at the same moment.
CREATE TABLE timing_worker (
  person_id  UUID        NOT NULL,
  device_key BINARY(32),                                 -- locks what this worker's devices keep while nobody is signed in
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id)
);

-- One worker's one day: the denominator. Days without a row are unknown, never zero.
CREATE TABLE timing_study_day (
  person_id    UUID        NOT NULL,
  day          DATE        NOT NULL,
  statement    VARCHAR(10) NOT NULL,                     -- COMPLETE "that was all", NONE no data entry, LEAVE, OPEN taken back
  hours_worked DECIMAL(4, 2),
  version      INT         NOT NULL DEFAULT 1,
  created_at   DATETIME(6) NOT NULL,
  changed_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id, day),
  KEY timing_study_day_day (day),
  CONSTRAINT timing_study_day_statement CHECK (statement IN ('COMPLETE', 'NONE', 'LEAVE', 'OPEN')),
  CONSTRAINT timing_study_day_hours CHECK (hours_worked > 0 AND hours_worked <= 24),
  CONSTRAINT timing_study_day_worked CHECK ((statement IN ('COMPLETE', 'NONE')) = (hours_worked IS NOT NULL))
);

-- Work that a person keeps at hand, in the order they gave it.
CREATE TABLE timing_favourite (
  person_id  UUID        NOT NULL,
  position   TINYINT     NOT NULL,
  system_id  UUID        NOT NULL,
  task_id    UUID,
  step_id    UUID,
  screen_id  UUID,
  entry_mode VARCHAR(20) NOT NULL,
  paper_days SMALLINT,
  keyed_from UUID,
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id, position),
  CONSTRAINT timing_favourite_mode CHECK (entry_mode IN ('DIRECT', 'PAPER_FIRST', 'TYPED_FOR_ANOTHER', 'KEYED_AGAIN'))
);

-- Whether and when a person wants to be asked what they are doing. The seed gives the moments of each day.
CREATE TABLE timing_prompting (
  person_id  UUID        NOT NULL,
  wanted     BOOLEAN     NOT NULL,
  weekdays   TINYINT     NOT NULL,                       -- bit 0 is Monday
  works_from TIME        NOT NULL,
  works_to   TIME        NOT NULL,
  per_day    TINYINT     NOT NULL,
  seed       BIGINT      NOT NULL,
  version    INT         NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id),
  CONSTRAINT timing_prompting_number CHECK (per_day BETWEEN 1 AND 4),
  CONSTRAINT timing_prompting_hours CHECK (works_from < works_to)
);

-- A prompt and what came of it: one observation of work sampling.
CREATE TABLE timing_prompt (
  person_id   UUID        NOT NULL,
  prompted_at DATETIME(6) NOT NULL,
  day         DATE        NOT NULL,
  answered_at DATETIME(6),                               -- empty when nobody answered in time
  doing       VARCHAR(12) NOT NULL,
  system_id   UUID,
  task_id     UUID,
  step_id     UUID,
  screen_id   UUID,
  entry_mode  VARCHAR(20),
  paper_days  SMALLINT,
  keyed_from  UUID,
  created_at  DATETIME(6) NOT NULL,
  changed_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id, prompted_at),
  KEY timing_prompt_day (day),
  CONSTRAINT timing_prompt_doing CHECK (doing IN ('ENTERING', 'OTHER_WORK', 'NOT_WORKING', 'MISSED')),
  CONSTRAINT timing_prompt_work CHECK ((doing = 'ENTERING') = (system_id IS NOT NULL AND entry_mode IS NOT NULL)),
  CONSTRAINT timing_prompt_answer CHECK ((doing = 'MISSED') = (answered_at IS NULL))
);
