-- What should be fixed first, and what a supplier was told.

-- Hours lost per month, computed from the answers and the deployments; a copy that can be computed again.
CREATE TABLE priorities_hours_lost (
  issue_id         UUID           NOT NULL,
  supplier_id      UUID           NOT NULL,
  system_id        UUID           NOT NULL,
  number           INT            NOT NULL,              -- the issue's
  open             BOOLEAN        NOT NULL,              -- only open issues are ranked
  ranked_hours     DECIMAL(12, 2) NOT NULL,              -- hours; -1 from few people, so that the order tells nothing either
  hours            DECIMAL(12, 2) NOT NULL,              -- a month, over all councils that run the system
  users            INT            NOT NULL,              -- workers using the system in councils that run it
  asked            INT            NOT NULL,              -- answers of people whose job it is
  affected         INT            NOT NULL,              -- of them daily, weekly or monthly
  councils         INT            NOT NULL,              -- with at least one person asked
  share_affected   DECIMAL(7, 6)  NOT NULL,              -- of the users, 0..1
  minutes_affected DECIMAL(8, 2)  NOT NULL,              -- a month, of a worker it affects
  created_at       DATETIME(6)    NOT NULL,
  changed_at       DATETIME(6)    NOT NULL,              -- when a figure last changed
  PRIMARY KEY (issue_id),
  KEY priorities_hours_lost_ranking (supplier_id, open, ranked_hours, issue_id),
  KEY priorities_hours_lost_changed (supplier_id, open, changed_at)
);

-- A published list is never changed; the next one has the next edition.
CREATE TABLE priorities_list (
  id           UUID          NOT NULL,
  supplier_id  UUID          NOT NULL,
  edition      INT           NOT NULL,
  note         VARCHAR(2000) NOT NULL,
  published_by UUID          NOT NULL,
  published_at DATETIME(6)   NOT NULL,
  created_at   DATETIME(6)   NOT NULL,
  changed_at   DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY priorities_list_edition (supplier_id, edition),
  KEY priorities_list_newest (published_at, id)
);

-- The figures as they were when published, also where too few answers keep them from being shown.
CREATE TABLE priorities_item (
  list_id          UUID           NOT NULL,
  place            INT            NOT NULL,              -- 1 is first
  issue_id         UUID           NOT NULL,
  number           INT            NOT NULL,              -- the issue's
  title            VARCHAR(120)   NOT NULL,
  system_id        UUID           NOT NULL,
  hours            DECIMAL(12, 2) NOT NULL,
  users            INT            NOT NULL,
  asked            INT            NOT NULL,
  affected         INT            NOT NULL,
  councils         INT            NOT NULL,
  share_affected   DECIMAL(7, 6)  NOT NULL,
  minutes_affected DECIMAL(8, 2)  NOT NULL,
  created_at       DATETIME(6)    NOT NULL,
  changed_at       DATETIME(6)    NOT NULL,
  PRIMARY KEY (list_id, place),
  UNIQUE KEY priorities_item_once (list_id, issue_id),
  KEY priorities_item_issue (issue_id, list_id),
  CONSTRAINT priorities_item_of FOREIGN KEY (list_id) REFERENCES priorities_list (id)
);
