-- What suppliers answer to the issues on their lists, whose turn it is, and what they and the facilitators ask each other.

-- One for each issue that a supplier was given: from when on, and by when an answer is expected.
CREATE TABLE suppliers_clock (
  supplier_id       UUID        NOT NULL,
  issue_id          UUID        NOT NULL,
  given_at          DATETIME(6) NOT NULL,                -- with the first list it was on
  due_at            DATETIME(6),                         -- null while it is not the supplier's turn
  response_id       UUID,                                -- the latest
  code              VARCHAR(20),                         -- of the latest
  answered_at       DATETIME(6),                         -- the latest
  first_answered_at DATETIME(6),
  informed_at       DATETIME(6),                         -- when a facilitator last wrote
  created_at        DATETIME(6) NOT NULL,
  changed_at        DATETIME(6) NOT NULL,
  PRIMARY KEY (supplier_id, issue_id),
  KEY suppliers_clock_issue (issue_id),
  KEY suppliers_clock_due (due_at, supplier_id, issue_id),
  KEY suppliers_clock_own (supplier_id, due_at, issue_id),
  CONSTRAINT suppliers_clock_answered CHECK ((response_id IS NULL) = (code IS NULL) AND (code IS NULL) = (answered_at IS NULL))
);

-- Lists published before there were answers: the clock begins now.
INSERT INTO suppliers_clock (supplier_id, issue_id, given_at, due_at, created_at, changed_at)
SELECT l.supplier_id, p.issue_id, MIN(l.published_at), UTC_TIMESTAMP(6) + INTERVAL 28 DAY, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)
  FROM priorities_list l
  JOIN priorities_item p ON p.list_id = l.id
  JOIN issues_issue i ON i.id = p.issue_id AND i.supplier_id = l.supplier_id AND i.status = 'OPEN' AND i.leads_to IS NULL
 GROUP BY l.supplier_id, p.issue_id;

-- Said once and never changed: who thinks better of it answers anew.
CREATE TABLE suppliers_response (
  id           UUID          NOT NULL,                   -- made by whoever sends it
  supplier_id  UUID          NOT NULL,
  issue_id     UUID          NOT NULL,
  person_id    UUID          NOT NULL,
  code         VARCHAR(20)   NOT NULL,
  release_id   UUID,
  release_name VARCHAR(40),                              -- as it was then, and the day it was to come out
  release_day  DATE,
  text         VARCHAR(4000) NOT NULL DEFAULT '',
  created_at   DATETIME(6)   NOT NULL,
  changed_at   DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  KEY suppliers_response_to (issue_id, created_at, id),
  KEY suppliers_response_promise (release_id)
);

-- Between a supplier and the facilitators, about one issue; nobody else reads it.
CREATE TABLE suppliers_message (
  id            UUID          NOT NULL,                  -- made by whoever sends it
  supplier_id   UUID          NOT NULL,
  issue_id      UUID          NOT NULL,
  person_id     UUID          NOT NULL,
  from_supplier BOOLEAN       NOT NULL,
  body          VARCHAR(4000) NOT NULL,
  created_at    DATETIME(6)   NOT NULL,
  changed_at    DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  KEY suppliers_message_about (supplier_id, issue_id, created_at, id)
);
