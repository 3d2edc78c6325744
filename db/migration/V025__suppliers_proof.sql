-- What came of promised fixes. Both tables of figures are copies: they are worked out again from answers, deployments and time.

-- One for each issue that a supplier promised to mend with a release; the promise is the latest answer that names one.
CREATE TABLE suppliers_proof (
  supplier_id    UUID         NOT NULL,
  issue_id       UUID         NOT NULL,                  -- as it was answered
  release_id     UUID         NOT NULL,
  release_name   VARCHAR(40)  NOT NULL,
  system_id      UUID         NOT NULL,
  promised_at    DATETIME(6)  NOT NULL,
  promised_for   DATE,                                   -- the day the release was to come out, as said then
  first_on       DATE,                                   -- when the first council had it; null before
  delivered      INT          NOT NULL,                  -- councils that have it
  still_open     INT          NOT NULL,                  -- councils measured whose time after it is not over
  verdict        VARCHAR(20)  NOT NULL,
  judged_at      DATETIME(6)  NOT NULL,                  -- since when the verdict stands
  compared       BOOLEAN      NOT NULL,                  -- with councils that do not have the release
  gain           DECIMAL(7, 3),                          -- minutes a time given back; below 0 lost
  gain_lower     DECIMAL(7, 3),
  gain_upper     DECIMAL(7, 3),
  councils       INT          NOT NULL,                  -- measured before and after
  workers        INT          NOT NULL,                  -- of the side with fewer, as the entries
  entries        INT          NOT NULL,
  minutes_before DECIMAL(7, 3),                          -- means of councils' means
  minutes_after  DECIMAL(7, 3),
  others         INT          NOT NULL,                  -- councils without the release
  others_before  DECIMAL(7, 3),
  others_after   DECIMAL(7, 3),
  created_at     DATETIME(6)  NOT NULL,
  changed_at     DATETIME(6)  NOT NULL,
  PRIMARY KEY (supplier_id, issue_id),
  KEY suppliers_proof_issue (issue_id),
  KEY suppliers_proof_system (system_id),
  KEY suppliers_proof_own (supplier_id, promised_at, issue_id),
  KEY suppliers_proof_latest (verdict, judged_at, issue_id),
  CONSTRAINT suppliers_proof_verdict CHECK (verdict IN ('AWAITED', 'NO_SCREEN', 'NOT_ENOUGH', 'GAVE_BACK', 'NO_CHANGE', 'WORSE')),
  CONSTRAINT suppliers_proof_gain CHECK ((verdict IN ('GAVE_BACK', 'NO_CHANGE', 'WORSE')) = (gain IS NOT NULL))
);

-- Since when a council has the fix: who is asked again, and who is measured.
CREATE TABLE suppliers_delivery (
  supplier_id  UUID        NOT NULL,
  issue_id     UUID        NOT NULL,
  council_code CHAR(9)     NOT NULL,
  starts_on    DATE        NOT NULL,
  created_at   DATETIME(6) NOT NULL,
  changed_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (supplier_id, issue_id, council_code),
  KEY suppliers_delivery_at (council_code, issue_id)
);

-- "Is it better now?": one for each person, issue and release, which they may change.
CREATE TABLE suppliers_asked_again (
  issue_id     UUID          NOT NULL,
  release_id   UUID          NOT NULL,
  person_id    UUID          NOT NULL,
  council_code CHAR(9)       NOT NULL,
  now          VARCHAR(10)   NOT NULL,
  minutes      DECIMAL(5, 2),                            -- each time, now
  created_at   DATETIME(6)   NOT NULL,
  changed_at   DATETIME(6)   NOT NULL,
  PRIMARY KEY (issue_id, release_id, person_id),
  CONSTRAINT suppliers_asked_again_now CHECK (now IN ('BETTER', 'SAME', 'WORSE')),
  CONSTRAINT suppliers_asked_again_minutes CHECK (minutes >= 0 AND minutes <= 480)
);

-- The latest answer of a supplier that names a release is found by this.
CREATE INDEX suppliers_response_promised ON suppliers_response (supplier_id, issue_id, created_at);
