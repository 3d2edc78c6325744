-- What people say under an issue, who follows it, and who has seen that someone could come to harm.

CREATE TABLE issues_comment (
  id           UUID          NOT NULL,
  issue_id     UUID          NOT NULL,
  author_id    UUID          NOT NULL,
  council_code CHAR(9),                                  -- where the author worked then: colleagues there read the name
  body         VARCHAR(4000) NOT NULL,                   -- Markdown; empty once it was deleted or removed
  state        VARCHAR(10)   NOT NULL DEFAULT 'SHOWN',
  removed_for  VARCHAR(20),                              -- why the facilitator removed it
  edited       BOOLEAN       NOT NULL DEFAULT FALSE,
  version      INT           NOT NULL DEFAULT 1,
  created_at   DATETIME(6)   NOT NULL,
  changed_at   DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  KEY issues_comment_newest (issue_id, created_at, id),
  KEY issues_comment_author (author_id, created_at),
  CONSTRAINT issues_comment_under FOREIGN KEY (issue_id) REFERENCES issues_issue (id),
  CONSTRAINT issues_comment_state CHECK (state IN ('SHOWN', 'DELETED', 'REMOVED')),
  CONSTRAINT issues_comment_erased CHECK ((state = 'SHOWN') = (body <> '')),
  CONSTRAINT issues_comment_reason CHECK ((state = 'REMOVED') = (removed_for IS NOT NULL))
);

CREATE TABLE issues_mention (
  comment_id UUID        NOT NULL,
  person_id  UUID        NOT NULL,
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (comment_id, person_id),
  CONSTRAINT issues_mention_in FOREIGN KEY (comment_id) REFERENCES issues_comment (id)
);

-- A row with active = FALSE is somebody who follows no more: taking part again does not undo that.
CREATE TABLE issues_follow (
  issue_id   UUID        NOT NULL,
  person_id  UUID        NOT NULL,
  active     BOOLEAN     NOT NULL,
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (issue_id, person_id),
  KEY issues_follow_person (person_id, active, changed_at, issue_id),
  CONSTRAINT issues_follow_of FOREIGN KEY (issue_id) REFERENCES issues_issue (id)
);

-- Who does not want to follow by taking part.
CREATE TABLE issues_follow_choice (
  person_id      UUID        NOT NULL,
  by_taking_part BOOLEAN     NOT NULL,
  created_at     DATETIME(6) NOT NULL,
  changed_at     DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id)
);

-- An alarm, raised with the report of an issue by which someone could come to harm. Council and supplier each say that
-- they have seen it. What was reported before this table was made raises none.
CREATE TABLE issues_harm (
  issue_id         UUID        NOT NULL,
  supplier_id      UUID        NOT NULL,
  council_code     CHAR(9),                              -- the reporter's
  council_seen_by  UUID,
  council_seen_at  DATETIME(6),
  supplier_seen_by UUID,
  supplier_seen_at DATETIME(6),
  created_at       DATETIME(6) NOT NULL,
  changed_at       DATETIME(6) NOT NULL,
  PRIMARY KEY (issue_id),
  KEY issues_harm_newest (created_at, issue_id),
  KEY issues_harm_council (council_code, created_at, issue_id),
  KEY issues_harm_supplier (supplier_id, created_at, issue_id),
  CONSTRAINT issues_harm_of FOREIGN KEY (issue_id) REFERENCES issues_issue (id),
  CONSTRAINT issues_harm_council_seen CHECK ((council_seen_by IS NULL) = (council_seen_at IS NULL)),
  CONSTRAINT issues_harm_supplier_seen CHECK ((supplier_seen_by IS NULL) = (supplier_seen_at IS NULL))
);

-- The board's fourth order: what is talked about most.
ALTER TABLE issues_standing
  ADD COLUMN comments INT NOT NULL DEFAULT 0 AFTER hours_shown,
  ADD KEY issues_standing_discussed (status, comments, issue_id),
  ADD KEY issues_standing_system_discussed (system_id, status, comments, issue_id),
  ADD KEY issues_standing_category_discussed (category, status, comments, issue_id),
  ADD KEY issues_standing_both_discussed (system_id, category, status, comments, issue_id);
