-- What the text guard found and its author keeps with a reason: the issue shows it masked until a facilitator decided.
-- The text is there only while it waits: released, it stands in the issue; refused or overtaken, it is erased.

CREATE TABLE issues_kept (
  id         UUID          NOT NULL,
  issue_id   UUID          NOT NULL,
  field      VARCHAR(20)   NOT NULL,
  text       VARCHAR(8000),                               -- as written; null once it was decided
  reason     VARCHAR(20)   NOT NULL,
  author_id  UUID          NOT NULL,
  state      VARCHAR(10)   NOT NULL DEFAULT 'WAITING',
  refusal    VARCHAR(20),
  decided_by UUID,
  version    INT           NOT NULL DEFAULT 1,
  created_at DATETIME(6)   NOT NULL,
  changed_at DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  KEY issues_kept_waiting (state, created_at, id),
  KEY issues_kept_field (issue_id, field, state),
  CONSTRAINT issues_kept_of FOREIGN KEY (issue_id) REFERENCES issues_issue (id),
  CONSTRAINT issues_kept_state CHECK (state IN ('WAITING', 'RELEASED', 'REFUSED', 'OVERTAKEN')),
  CONSTRAINT issues_kept_erased CHECK ((state = 'WAITING') = (text IS NOT NULL)),
  CONSTRAINT issues_kept_refused CHECK ((state = 'REFUSED') = (refusal IS NOT NULL))
);

-- A note to oneself with one's answer; nobody else reads it.
ALTER TABLE issues_answer ADD COLUMN note VARCHAR(500) NOT NULL DEFAULT '';

-- All pins of a screen without looking at their rows.
ALTER TABLE issues_pin ADD KEY issues_pin_place (screen_id, issue_id, x, y);
