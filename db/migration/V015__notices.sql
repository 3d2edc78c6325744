-- What people are told, in the application and by e-mail.

-- What happened, written in the transaction in which it happens; whom it concerns is found out afterwards.
CREATE TABLE notices_happening (
  id           UUID         NOT NULL,
  kind         VARCHAR(20)  NOT NULL,
  issue_id     UUID         NOT NULL,
  comment_id   UUID,
  once_key     VARCHAR(80),                              -- what may happen once only
  reached      UUID,                                     -- followers up to here are told
  leased_until DATETIME(6)  NOT NULL,                    -- somebody is telling it until then
  done_at      DATETIME(6),
  created_at   DATETIME(6)  NOT NULL,
  changed_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY notices_happening_once (once_key),
  KEY notices_happening_open (done_at, leased_until, created_at),
  KEY notices_happening_age (created_at)
);

-- One for each person and happening, and the key is the rule. No text: what it is about is read when it is shown.
CREATE TABLE notices_notice (
  id           UUID        NOT NULL,
  person_id    UUID        NOT NULL,
  happening_id UUID        NOT NULL,
  kind         VARCHAR(20) NOT NULL,
  issue_id     UUID        NOT NULL,
  comment_id   UUID,
  read_at      DATETIME(6),
  created_at   DATETIME(6) NOT NULL,
  changed_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY notices_notice_once (person_id, happening_id),
  KEY notices_notice_newest (person_id, created_at, id),
  KEY notices_notice_unread (person_id, read_at),
  KEY notices_notice_comment (comment_id),
  KEY notices_notice_age (created_at)
);

-- What a person chose; without a row: everything, and a digest every day.
CREATE TABLE notices_choice (
  person_id  UUID         NOT NULL,
  digest     VARCHAR(10)  NOT NULL DEFAULT 'DAILY',
  muted      VARCHAR(400) NOT NULL DEFAULT '',           -- kinds, comma separated
  created_at DATETIME(6)  NOT NULL,
  changed_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (person_id),
  CONSTRAINT notices_choice_digest CHECK (digest IN ('DAILY', 'WEEKLY', 'OFF'))
);

-- E-mails, each once: a person's digest of a day, a person's alarm.
CREATE TABLE notices_mail (
  id           UUID        NOT NULL,
  person_id    UUID        NOT NULL,
  kind         VARCHAR(20) NOT NULL,
  about        VARCHAR(40) NOT NULL,                     -- the day of a digest, the happening of an alarm
  issue_id     UUID,                                     -- of an alarm
  tells_from   DATETIME(6) NOT NULL,                     -- notices of this time, its end left out
  tells_until  DATETIME(6) NOT NULL,
  state        VARCHAR(10) NOT NULL DEFAULT 'WAITING',
  urgent       BOOLEAN     NOT NULL,
  attempts     INT         NOT NULL DEFAULT 0,
  due_at       DATETIME(6) NOT NULL,
  leased_until DATETIME(6) NOT NULL,                     -- somebody is sending it until then
  created_at   DATETIME(6) NOT NULL,
  changed_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY notices_mail_once (person_id, kind, about),
  KEY notices_mail_due (state, due_at),
  KEY notices_mail_age (created_at),
  CONSTRAINT notices_mail_state CHECK (state IN ('WAITING', 'SENT', 'EMPTY', 'GIVEN_UP'))
);

-- What signs the links in e-mails, the same on every node; made when it is first needed.
CREATE TABLE notices_key (
  id         INT         NOT NULL,
  secret     BINARY(32)  NOT NULL,
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
);
