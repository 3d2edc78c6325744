-- What should be fixed first, and what a supplier was told.

-- Hours lost per month, computed from the answers and the deployments; a copy that can be computed again.
CREATE TABLE priorities_hours_lost (
  issue_id         UUID           NOT NULL,
  supplier_id      UUID           NOT NULL,
  system_id        UUID           NOT NULL,
  hours            DECIMAL(12, 2) NOT NULL,              -- a month, over all councils that run the system
  asked            INT            NOT NULL,
  affected         INT            NOT NULL,
  councils         INT            NOT NULL,              -- with at least one answer
  users            INT            NOT NULL,              -- workers using the system in councils that run it
  share_affected   DECIMAL(7, 6)  NOT NULL,              -- of those users, 0..1
  minutes_affected DECIMAL(8, 2)  NOT NULL,              -- a month, of a worker it affects
  created_at       DATETIME(6)    NOT NULL,
  changed_at       DATETIME(6)    NOT NULL,
  PRIMARY KEY (issue_id),
  KEY priorities_hours_lost_supplier (supplier_id, hours, issue_id),
  KEY priorities_hours_lost_system (system_id, hours, issue_id)
);

-- A published list is never changed; the next one has the next edition.
CREATE TABLE priorities_list (
  id           UUID          NOT NULL,
  supplier_id  UUID          NOT NULL,
  edition      INT           NOT NULL,
  note         VARCHAR(2000) NOT NULL DEFAULT '',
  published_by UUID          NOT NULL,
  published_at DATETIME(6)   NOT NULL,
  created_at   DATETIME(6)   NOT NULL,
  changed_at   DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY priorities_list_edition (supplier_id, edition)
);

CREATE TABLE priorities_item (
  list_id          UUID           NOT NULL,
  place            INT            NOT NULL,              -- 1 is first
  issue_id         UUID           NOT NULL,
  title            VARCHAR(120)   NOT NULL,              -- as it was when published
  hours            DECIMAL(12, 2) NOT NULL,
  asked            INT            NOT NULL,
  affected         INT            NOT NULL,
  councils         INT            NOT NULL,
  users            INT            NOT NULL,
  share_affected   DECIMAL(7, 6)  NOT NULL,
  minutes_affected DECIMAL(8, 2)  NOT NULL,
  created_at       DATETIME(6)    NOT NULL,
  changed_at       DATETIME(6)    NOT NULL,
  PRIMARY KEY (list_id, place),
  UNIQUE KEY priorities_item_once (list_id, issue_id),
  KEY priorities_item_issue (issue_id),
  CONSTRAINT priorities_item_of FOREIGN KEY (list_id) REFERENCES priorities_list (id)
);
