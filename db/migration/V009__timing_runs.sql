-- Workflow runs: one piece of work, lapped through step by step. A row is seen by its own worker and by nobody else.

CREATE TABLE timing_run (
  id           UUID          NOT NULL,                   -- made where it was started
  person_id    UUID          NOT NULL,
  council_code CHAR(9),                                  -- where the person worked then
  task_id      UUID          NOT NULL,
  started_at   DATETIME(6)   NOT NULL,
  finished_at  DATETIME(6),
  note         VARCHAR(2000) NOT NULL DEFAULT '',        -- for oneself
  deleted_at   DATETIME(6),
  open_of      UUID,                                     -- the person, while it is open
  version      INT           NOT NULL DEFAULT 1,         -- of the note
  created_at   DATETIME(6)   NOT NULL,
  changed_at   DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY timing_run_open (open_of),                  -- a person has one open at most: the key is the rule
  KEY timing_run_person (person_id, started_at, id),
  KEY timing_run_task (task_id, finished_at),
  CONSTRAINT timing_run_order CHECK (finished_at >= started_at),
  CONSTRAINT timing_run_is_open CHECK ((open_of IS NULL) = (finished_at IS NOT NULL OR deleted_at IS NOT NULL))
);

-- The stretches of a run, without gaps: each begins where the one before ends.
CREATE TABLE timing_lap (
  id           UUID         NOT NULL,                    -- made with the press that began it
  run_id       UUID         NOT NULL,
  position     INT          NOT NULL,                    -- 1, 2, 3 … as they came
  started_at   DATETIME(6)  NOT NULL,
  ended_at     DATETIME(6),
  step_id      UUID,
  named        VARCHAR(120) NOT NULL DEFAULT '',         -- a step that is not in the task's list
  system_id    UUID,
  screen_id    UUID,
  interruption VARCHAR(10),                              -- by what; none while working
  keyed_again  BOOLEAN      NOT NULL DEFAULT FALSE,
  waiting      BOOLEAN      NOT NULL DEFAULT FALSE,
  created_at   DATETIME(6)  NOT NULL,
  changed_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY timing_lap_position (run_id, position),
  KEY timing_lap_step (step_id, run_id),
  CONSTRAINT timing_lap_of FOREIGN KEY (run_id) REFERENCES timing_run (id),
  CONSTRAINT timing_lap_order CHECK (ended_at >= started_at),
  CONSTRAINT timing_lap_interruption CHECK (interruption IN ('PERSON', 'TELEPHONE', 'SYSTEM', 'OTHER'))
);
