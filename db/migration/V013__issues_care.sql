-- The facilitator's care of the board. A merged issue keeps all its rows and points to the one it was merged into;
-- whoever reads over a group reads what has the same root_id.

ALTER TABLE issues_issue
  ADD COLUMN merged_into UUID,                           -- the issue it was merged into; cleared to undo that
  ADD COLUMN leads_to    UUID,                           -- where that ends: the issue a whole group is shown as
  ADD COLUMN root_id     UUID AS (COALESCE(leads_to, id)) PERSISTENT,
  ADD COLUMN closed_as   VARCHAR(20),                    -- why it is closed; null while open, or if nobody said
  ADD COLUMN looked_at   DATETIME(6),                    -- when a facilitator was through with it; null: in the queue
  ADD COLUMN looked_by   UUID,
  ADD COLUMN import_id   UUID,                           -- the file it came with
  ADD KEY issues_issue_root (root_id),
  ADD KEY issues_issue_merged (merged_into),
  ADD KEY issues_issue_queue (looked_at, status, harm, created_at, id),
  ADD KEY issues_issue_queue_system (looked_at, status, system_id, created_at, id),
  ADD KEY issues_issue_looked (looked_at, id),
  ADD KEY issues_issue_pair (second_system_id, system_id),
  ADD KEY issues_issue_import (import_id),
  ADD CONSTRAINT issues_issue_group CHECK ((merged_into IS NULL) = (leads_to IS NULL));

-- What was done to an issue and why. Words in here never hold what the text guard finds, whatever was kept elsewhere.
CREATE TABLE issues_history (
  id          UUID          NOT NULL,
  issue_id    UUID          NOT NULL,
  kind        VARCHAR(20)   NOT NULL,
  person_id   UUID          NOT NULL,
  role        VARCHAR(20)   NOT NULL,                    -- what others are told in place of a name
  other_issue UUID,                                      -- the other one of a merge or a split
  was         VARCHAR(160),                              -- a code or ids, as the kind has it
  became      VARCHAR(160),
  title       VARCHAR(120),                              -- the words before a change of words
  body        VARCHAR(8000),
  workaround  VARCHAR(2000),
  reason      VARCHAR(500)  NOT NULL DEFAULT '',
  created_at  DATETIME(6)   NOT NULL,
  changed_at  DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  KEY issues_history_of (issue_id, created_at, id),
  CONSTRAINT issues_history_issue FOREIGN KEY (issue_id) REFERENCES issues_issue (id)
);

-- A copy: what the open issues between two systems come to, worked out again when one of them changes.
CREATE TABLE issues_double_keying (
  system_id        UUID           NOT NULL,
  second_system_id UUID           NOT NULL,
  issues           INT            NOT NULL,              -- open ones
  counted          INT            NOT NULL,              -- of them in the figures
  asked            INT            NOT NULL,              -- people, each once
  affected         INT            NOT NULL,
  councils         INT            NOT NULL,              -- of those asked
  hours_lost       DECIMAL(14, 2) NOT NULL,              -- a month
  created_at       DATETIME(6)    NOT NULL,
  changed_at       DATETIME(6)    NOT NULL,
  PRIMARY KEY (system_id, second_system_id)
);

-- Issues brought in with a file, as a whole or not at all.
CREATE TABLE issues_import (
  id            UUID         NOT NULL,                   -- made by whoever sends it
  person_id     UUID         NOT NULL,
  file_name     VARCHAR(120) NOT NULL,
  sha256        CHAR(64)     NOT NULL,
  issues        INT          NOT NULL,
  taken_back_at DATETIME(6),
  created_at    DATETIME(6)  NOT NULL,
  changed_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY issues_import_newest (created_at, id)
);
