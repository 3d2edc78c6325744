-- Reports that are being written, and whether the reporter's screen looks like the picture.

ALTER TABLE issues_issue
  ADD COLUMN looks_different BOOLEAN NOT NULL DEFAULT FALSE AFTER release_id; -- the reporter's own screen, against the picture

-- A report as far as it is typed: seen by its own person and by nobody else. What the text guard finds is masked.
CREATE TABLE issues_draft (
  id               UUID          NOT NULL,               -- of the issue it becomes, so that sending it twice reports once
  person_id        UUID          NOT NULL,
  system_id        UUID,
  second_system_id UUID,
  screen_id        UUID,
  pins             VARCHAR(200)  NOT NULL DEFAULT '',    -- "0.25 0.5;0.1 0.9"
  looks_different  BOOLEAN       NOT NULL DEFAULT FALSE,
  title            VARCHAR(500)  NOT NULL DEFAULT '',
  body             MEDIUMTEXT    NOT NULL,
  workaround       TEXT          NOT NULL,
  category         VARCHAR(20),
  severity         TINYINT,
  cause            VARCHAR(20),
  entry_mode       VARCHAR(20),
  harm             BOOLEAN       NOT NULL DEFAULT FALSE,
  frequency        VARCHAR(10),
  minutes          DECIMAL(7, 1),
  discarded_at     DATETIME(6),                          -- thrown away; can be taken back for a day
  version          INT           NOT NULL DEFAULT 1,
  created_at       DATETIME(6)   NOT NULL,
  changed_at       DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  KEY issues_draft_person (person_id, discarded_at, changed_at),
  KEY issues_draft_old (changed_at)
);
