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

-- The one timer a person may have running: the primary key is the rule.
CREATE TABLE timing_running (
  person_id  UUID        NOT NULL,
  id         UUID        NOT NULL,                       -- becomes the id of the entry when it stops
  source     VARCHAR(10) NOT NULL,                       -- TIMER when started, SWITCH when switched to
  started_at DATETIME(6) NOT NULL,
  system_id  UUID        NOT NULL,
  task_id    UUID,
  step_id    UUID,
  screen_id  UUID,
  entry_mode VARCHAR(20) NOT NULL,
  version    INT         NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id),
  UNIQUE KEY timing_running_id (id),
  CONSTRAINT timing_running_source CHECK (source IN ('TIMER', 'SWITCH')),
  CONSTRAINT timing_running_mode CHECK (entry_mode IN ('DIRECT', 'PAPER_FIRST', 'TYPED_FOR_ANOTHER', 'KEYED_AGAIN'))
);

-- Whoever logs time. Every write of a person takes this row first, so that rules over several rows (one timer,
-- 24 hours a day) hold whatever else that person's devices send at the same moment.
CREATE TABLE timing_worker (
  person_id  UUID        NOT NULL,
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id)
);
