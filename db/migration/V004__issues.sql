-- What gets in the way, where on the screen, and whom it affects.

CREATE TABLE issues_issue (
  id               UUID          NOT NULL,
  number           INT           NOT NULL AUTO_INCREMENT, -- what people call it: "issue 42"
  system_id        UUID          NOT NULL,
  supplier_id      UUID          NOT NULL,               -- the system's supplier: whose workspace it appears in
  second_system_id UUID,                                 -- the other system of an integration issue
  screen_id        UUID,
  release_id       UUID,                                 -- the release the reporter's council ran
  reporter_id      UUID          NOT NULL,
  council_code     CHAR(9),
  title            VARCHAR(120)  NOT NULL,
  body             VARCHAR(8000) NOT NULL,
  workaround       VARCHAR(2000) NOT NULL DEFAULT '',
  category         VARCHAR(20)   NOT NULL,
  severity         TINYINT       NOT NULL,               -- 0 cosmetic … 4 work cannot be done
  cause            VARCHAR(20)   NOT NULL,
  entry_mode       VARCHAR(20)   NOT NULL,
  harm             BOOLEAN       NOT NULL DEFAULT FALSE, -- someone could come to harm
  status           VARCHAR(10)   NOT NULL DEFAULT 'OPEN',
  version          INT           NOT NULL DEFAULT 1,
  created_at       DATETIME(6)   NOT NULL,
  changed_at       DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY issues_issue_number (number),
  KEY issues_issue_newest (created_at, id),
  KEY issues_issue_system (system_id, created_at, id),
  KEY issues_issue_supplier (supplier_id, created_at, id),
  KEY issues_issue_screen (screen_id, created_at, id),
  KEY issues_issue_reporter (reporter_id, created_at, id),
  CONSTRAINT issues_issue_severity CHECK (severity BETWEEN 0 AND 4),
  CONSTRAINT issues_issue_status CHECK (status IN ('OPEN', 'CLOSED'))
);

CREATE TABLE issues_pin (
  id         UUID          NOT NULL,
  issue_id   UUID          NOT NULL,
  screen_id  UUID          NOT NULL,
  position   INT           NOT NULL,                     -- 1, 2, 3 … as set by the reporter
  x          DECIMAL(7, 6) NOT NULL,                     -- part of the picture's width, 0..1
  y          DECIMAL(7, 6) NOT NULL,                     -- part of the picture's height, 0..1
  created_at DATETIME(6)   NOT NULL,
  changed_at DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY issues_pin_position (issue_id, position),
  KEY issues_pin_screen (screen_id),
  CONSTRAINT issues_pin_on FOREIGN KEY (issue_id) REFERENCES issues_issue (id),
  CONSTRAINT issues_pin_inside CHECK (x BETWEEN 0 AND 1 AND y BETWEEN 0 AND 1)
);

-- "Does this affect you?": one answer per person and issue, and the key is the rule.
CREATE TABLE issues_answer (
  issue_id     UUID          NOT NULL,
  person_id    UUID          NOT NULL,
  council_code CHAR(9),                                  -- where the person works: answers are weighed by council
  frequency    VARCHAR(10)   NOT NULL,
  minutes      DECIMAL(5, 1),                            -- each time; null unless affected
  version      INT           NOT NULL DEFAULT 1,
  created_at   DATETIME(6)   NOT NULL,
  changed_at   DATETIME(6)   NOT NULL,
  PRIMARY KEY (issue_id, person_id),
  KEY issues_answer_person (person_id, changed_at),
  CONSTRAINT issues_answer_to FOREIGN KEY (issue_id) REFERENCES issues_issue (id),
  CONSTRAINT issues_answer_frequency CHECK (frequency IN ('DAILY', 'WEEKLY', 'MONTHLY', 'NEVER', 'NOT_MY_JOB')),
  CONSTRAINT issues_answer_minutes CHECK ((frequency IN ('DAILY', 'WEEKLY', 'MONTHLY')) = (minutes IS NOT NULL))
);

-- A copy for sorting the board: counted again from the answers whenever one changes, never added up in place.
-- The sort keys are what anybody may see, since an order tells as much as a figure.
CREATE TABLE issues_standing (
  issue_id       UUID           NOT NULL,
  system_id      UUID           NOT NULL,
  category       VARCHAR(20)    NOT NULL,
  status         VARCHAR(10)    NOT NULL,
  asked          INT            NOT NULL DEFAULT 0,      -- answers of people whose job it is
  affected       INT            NOT NULL DEFAULT 0,      -- of them daily, weekly or monthly
  councils       INT            NOT NULL DEFAULT 0,      -- of those asked
  hours_lost     DECIMAL(12, 2) NOT NULL DEFAULT 0,      -- a month, nationally; told by priorities
  affected_shown INT            NOT NULL DEFAULT 0,      -- rounded; 0 while too few were asked
  hours_shown    DECIMAL(12, 2) NOT NULL DEFAULT 0,      -- 0 while too few were asked
  created_at     DATETIME(6)    NOT NULL,                -- of the issue
  changed_at     DATETIME(6)    NOT NULL,
  PRIMARY KEY (issue_id),
  KEY issues_standing_hours (status, hours_shown, issue_id),
  KEY issues_standing_affected (status, affected_shown, issue_id),
  KEY issues_standing_newest (status, created_at, issue_id),
  KEY issues_standing_system_hours (system_id, status, hours_shown, issue_id),
  KEY issues_standing_system_affected (system_id, status, affected_shown, issue_id),
  KEY issues_standing_system_newest (system_id, status, created_at, issue_id),
  KEY issues_standing_category_hours (category, status, hours_shown, issue_id),
  KEY issues_standing_category_affected (category, status, affected_shown, issue_id),
  KEY issues_standing_category_newest (category, status, created_at, issue_id),
  KEY issues_standing_both_hours (system_id, category, status, hours_shown, issue_id),
  KEY issues_standing_both_affected (system_id, category, status, affected_shown, issue_id),
  KEY issues_standing_both_newest (system_id, category, status, created_at, issue_id),
  CONSTRAINT issues_standing_of FOREIGN KEY (issue_id) REFERENCES issues_issue (id)
);
