-- People's own pictures on an issue: redacted before they came, and held back until a facilitator looked.

CREATE TABLE issues_picture (
  id         UUID         NOT NULL,
  issue_id   UUID         NOT NULL,                  -- made with the form: the issue may not be there yet
  owner_id   UUID         NOT NULL,
  state      VARCHAR(10)  NOT NULL DEFAULT 'HELD',
  reason     VARCHAR(20),                            -- why it was refused
  sha256     CHAR(64),                               -- of the bytes kept; none once it was refused
  width      INT          NOT NULL,                  -- in pixels
  height     INT          NOT NULL,
  bytes      INT          NOT NULL,
  caption    VARCHAR(300) NOT NULL DEFAULT '',       -- what it shows, for those who cannot see it
  decided_by UUID,
  decided_at DATETIME(6),
  created_at DATETIME(6)  NOT NULL,
  changed_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY issues_picture_issue (issue_id, created_at),
  KEY issues_picture_state (state, created_at, id),
  KEY issues_picture_hash (sha256),
  KEY issues_picture_owner (owner_id, created_at),
  CONSTRAINT issues_picture_state CHECK (state IN ('HELD', 'RELEASED', 'REFUSED')),
  CONSTRAINT issues_picture_refused CHECK ((state = 'REFUSED') = (sha256 IS NULL) AND (state = 'REFUSED') = (reason IS NOT NULL))
);

-- What was deleted and must stay so, also when a backup brings it back. Kept in a file outside the backup too.
CREATE TABLE issues_picture_tombstone (
  picture_id UUID        NOT NULL,
  sha256     CHAR(64),                               -- none if it was deleted before it arrived
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (picture_id)
);

-- Who saw which picture: kept when the picture is deleted.
CREATE TABLE issues_picture_view (
  id         UUID        NOT NULL,
  picture_id UUID        NOT NULL,
  person_id  UUID        NOT NULL,
  size       VARCHAR(10) NOT NULL,
  seen_from  VARCHAR(45) NOT NULL,                   -- the network address
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY issues_picture_view_of (picture_id, created_at, id),
  KEY issues_picture_view_by (person_id, created_at),
  CONSTRAINT issues_picture_view_size CHECK (size IN ('FULL', 'THUMBNAIL'))
);
