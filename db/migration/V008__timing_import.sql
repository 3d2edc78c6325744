-- Time sheets and event logs that people bring in, each as a whole or not at all.

CREATE TABLE timing_import (
  id           UUID         NOT NULL,                    -- made by whoever sends it
  kind         VARCHAR(10)  NOT NULL,
  person_id    UUID         NOT NULL,                    -- who sent it
  council_code CHAR(9),                                  -- whose event log it is
  file_name    VARCHAR(120) NOT NULL,
  sha256       CHAR(64)     NOT NULL,                    -- of the file
  stands       CHAR(64),                                 -- of owner and file, as long as its entries stand
  state        VARCHAR(12)  NOT NULL,
  bytes        BIGINT       NOT NULL,
  bytes_done   BIGINT       NOT NULL DEFAULT 0,          -- in this state
  entries      INT          NOT NULL DEFAULT 0,
  faults       INT          NOT NULL DEFAULT 0,          -- all of them; the first are listed
  imported_at  DATETIME(6),
  created_at   DATETIME(6)  NOT NULL,
  changed_at   DATETIME(6)  NOT NULL,                    -- moves on while somebody works at it
  PRIMARY KEY (id),
  UNIQUE KEY timing_import_stands (stands),              -- the same file does not come in twice
  KEY timing_import_person (person_id, kind, created_at, id),
  KEY timing_import_council (council_code, kind, created_at, id),
  CONSTRAINT timing_import_kind CHECK (kind IN ('SHEET', 'EVENT_LOG')),
  CONSTRAINT timing_import_owner CHECK (kind = 'SHEET' OR council_code IS NOT NULL),
  CONSTRAINT timing_import_state CHECK (state IN ('READING', 'READY', 'CHECKING', 'WRITING', 'IMPORTED', 'REFUSED',
                                                  'CANCELLED', 'FAILED', 'TAKEN_BACK'))
);

CREATE TABLE timing_import_fault (
  import_id   UUID         NOT NULL,
  position    INT          NOT NULL,
  sheet_row   INT          NOT NULL,                     -- the heading is 1; 0: the whole file
  column_name VARCHAR(120) NOT NULL,
  value       VARCHAR(60)  NOT NULL,                     -- what stands there, shortened
  advice      VARCHAR(300) NOT NULL,
  created_at  DATETIME(6)  NOT NULL,
  changed_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (import_id, position),
  CONSTRAINT timing_import_fault_of FOREIGN KEY (import_id) REFERENCES timing_import (id) ON DELETE CASCADE
);

-- What else there was to count: cases, events, pairs left out …
CREATE TABLE timing_import_tally (
  import_id  UUID        NOT NULL,
  what       VARCHAR(20) NOT NULL,
  number     INT         NOT NULL,
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (import_id, what),
  CONSTRAINT timing_import_tally_of FOREIGN KEY (import_id) REFERENCES timing_import (id) ON DELETE CASCADE
);

-- What people do according to an event log, and which work that is, unless it is left out.
CREATE TABLE timing_import_activity (
  import_id      UUID          NOT NULL,
  position       INT           NOT NULL,
  name           VARCHAR(200)  NOT NULL COLLATE utf8mb4_bin,
  pairs          INT           NOT NULL,
  unfinished     INT           NOT NULL,                 -- a start without an end, or an end without a start
  too_long       INT           NOT NULL,
  median_minutes DECIMAL(9, 2) NOT NULL,
  system_id      UUID,                                   -- none: left out
  task_id        UUID,
  entry_mode     VARCHAR(20)   NOT NULL DEFAULT 'DIRECT',
  created_at     DATETIME(6)   NOT NULL,
  changed_at     DATETIME(6)   NOT NULL,
  PRIMARY KEY (import_id, position),
  CONSTRAINT timing_import_activity_of FOREIGN KEY (import_id) REFERENCES timing_import (id) ON DELETE CASCADE
);

-- Whoever worked in a council's event log: a number instead of a name, no account.
CREATE TABLE timing_imported_worker (
  person_id    UUID        NOT NULL,                     -- as in timing_entry
  council_code CHAR(9)     NOT NULL,
  unnamed      BOOLEAN     NOT NULL,                     -- all whom the log does not name; counts as one at most
  created_at   DATETIME(6) NOT NULL,
  changed_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id),
  KEY timing_imported_worker_council (council_code)
);

-- What makes those numbers. Once a council's row is gone, nobody can tell whose they were.
CREATE TABLE timing_import_key (
  council_code CHAR(9)     NOT NULL,
  secret       BINARY(32)  NOT NULL,
  created_at   DATETIME(6) NOT NULL,
  changed_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (council_code)
);

ALTER TABLE timing_entry
  ADD COLUMN import_id UUID,                             -- the import it came with
  ADD KEY timing_entry_import (import_id);
