-- Rounds: members weigh a shortlist with a budget of points, secretly; the result is published and frozen.

CREATE TABLE priorities_round (
  id                 UUID         NOT NULL,              -- made by whoever drafts it
  supplier_id        UUID,                               -- null: issues of all suppliers
  title              VARCHAR(120) NOT NULL,
  method             VARCHAR(10)  NOT NULL,
  budget             INT          NOT NULL,              -- points of each member
  opens_at           DATETIME(6)  NOT NULL,
  closes_at          DATETIME(6)  NOT NULL,              -- a ballot that comes at this moment is too late
  excludes_conflicts BOOLEAN      NOT NULL,
  state              VARCHAR(10)  NOT NULL DEFAULT 'DRAFT',
  version            INT          NOT NULL DEFAULT 1,
  created_by         UUID         NOT NULL,
  created_at         DATETIME(6)  NOT NULL,
  changed_at         DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY priorities_round_newest (closes_at, id),
  KEY priorities_round_due (state, closes_at),
  CONSTRAINT priorities_round_state CHECK (state IN ('DRAFT', 'OPENED', 'CLOSED')),
  CONSTRAINT priorities_round_method CHECK (method IN ('DOTS', 'QUADRATIC')),
  CONSTRAINT priorities_round_time CHECK (opens_at < closes_at)
);

CREATE TABLE priorities_round_issue (
  round_id    UUID         NOT NULL,
  issue_id    UUID         NOT NULL,
  supplier_id UUID         NOT NULL,
  number      INT          NOT NULL,                     -- the issue's
  title       VARCHAR(120) NOT NULL,                     -- as it was when the round was opened
  created_at  DATETIME(6)  NOT NULL,
  changed_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (round_id, issue_id),
  CONSTRAINT priorities_round_issue_of FOREIGN KEY (round_id) REFERENCES priorities_round (id) ON DELETE CASCADE
);

-- Secret from everybody but the member.
CREATE TABLE priorities_round_ballot (
  round_id     UUID          NOT NULL,
  person_id    UUID          NOT NULL,
  council_code CHAR(9),
  version      INT           NOT NULL,
  conflict     VARCHAR(500)  NOT NULL DEFAULT '',        -- of interest; empty: none declared
  dissent      VARCHAR(1000) NOT NULL DEFAULT '',
  created_at   DATETIME(6)   NOT NULL,
  changed_at   DATETIME(6)   NOT NULL,
  PRIMARY KEY (round_id, person_id),
  CONSTRAINT priorities_round_ballot_in FOREIGN KEY (round_id) REFERENCES priorities_round (id)
);

CREATE TABLE priorities_round_vote (
  round_id   UUID        NOT NULL,
  person_id  UUID        NOT NULL,
  issue_id   UUID        NOT NULL,
  votes      INT         NOT NULL,                       -- at least 1
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (round_id, person_id, issue_id),
  CONSTRAINT priorities_round_vote_on FOREIGN KEY (round_id, person_id) REFERENCES priorities_round_ballot (round_id, person_id),
  CONSTRAINT priorities_round_vote_some CHECK (votes > 0)
);

-- What came out: written once when the round is closed, and the database refuses to change it.
CREATE TABLE priorities_round_record (
  round_id   UUID        NOT NULL,
  members    INT         NOT NULL,                       -- who could have taken part
  ballots    INT         NOT NULL,
  counted    INT         NOT NULL,
  conflicts  INT         NOT NULL,                       -- ballots with a declared one
  created_at DATETIME(6) NOT NULL,                       -- when the round was closed
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (round_id),
  CONSTRAINT priorities_round_record_of FOREIGN KEY (round_id) REFERENCES priorities_round (id)
);

-- None where so few ballots counted that the sums would give them away.
CREATE TABLE priorities_round_place (
  round_id    UUID           NOT NULL,
  place       INT            NOT NULL,                   -- 1 is first
  issue_id    UUID           NOT NULL,
  votes       INT            NOT NULL,
  lower_votes DECIMAL(10, 1) NOT NULL,                   -- ends of the 90% interval over other members
  upper_votes DECIMAL(10, 1) NOT NULL,
  band        INT            NOT NULL,
  created_at  DATETIME(6)    NOT NULL,
  changed_at  DATETIME(6)    NOT NULL,
  PRIMARY KEY (round_id, place),
  UNIQUE KEY priorities_round_place_once (round_id, issue_id),
  CONSTRAINT priorities_round_place_of FOREIGN KEY (round_id) REFERENCES priorities_round_record (round_id)
);

-- What members wrote, without their names and in no order.
CREATE TABLE priorities_round_word (
  round_id   UUID          NOT NULL,
  place      INT           NOT NULL,
  kind       VARCHAR(10)   NOT NULL,
  text       VARCHAR(1000) NOT NULL,
  created_at DATETIME(6)   NOT NULL,
  changed_at DATETIME(6)   NOT NULL,
  PRIMARY KEY (round_id, place),
  CONSTRAINT priorities_round_word_kind CHECK (kind IN ('CONFLICT', 'DISSENT')),
  CONSTRAINT priorities_round_word_of FOREIGN KEY (round_id) REFERENCES priorities_round_record (round_id)
);

CREATE TRIGGER priorities_round_record_stays BEFORE UPDATE ON priorities_round_record FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of a round is never changed';
CREATE TRIGGER priorities_round_record_is_kept BEFORE DELETE ON priorities_round_record FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of a round is never changed';
CREATE TRIGGER priorities_round_place_stays BEFORE UPDATE ON priorities_round_place FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of a round is never changed';
CREATE TRIGGER priorities_round_place_is_kept BEFORE DELETE ON priorities_round_place FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of a round is never changed';
CREATE TRIGGER priorities_round_word_stays BEFORE UPDATE ON priorities_round_word FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of a round is never changed';
CREATE TRIGGER priorities_round_word_is_kept BEFORE DELETE ON priorities_round_word FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the record of a round is never changed';
