-- People, what they may do, and how they prove who they are.

CREATE TABLE identity_person (
  id                  UUID         NOT NULL,
  email               VARCHAR(254) NOT NULL,             -- lower case, as EmailAddress writes it
  name                VARCHAR(120) NOT NULL,
  password_hash       VARCHAR(255),                      -- Argon2id; null until the person has set one
  council_code        CHAR(9),                           -- GSS code of the home council
  supplier_id         UUID,                              -- the supplier the person works for
  demonstration       BOOLEAN      NOT NULL DEFAULT FALSE,
  disabled_at         DATETIME(6),
  sessions_valid_from DATETIME(6)  NOT NULL,             -- a session begun before this moment is over
  version             INT          NOT NULL DEFAULT 1,
  created_at          DATETIME(6)  NOT NULL,
  changed_at          DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY identity_person_email (email),
  KEY identity_person_name (name, id)
);

CREATE TABLE identity_role (
  person_id UUID        NOT NULL,
  role      VARCHAR(20) NOT NULL,
  PRIMARY KEY (person_id, role),
  KEY identity_role_role (role),
  CONSTRAINT identity_role_person FOREIGN KEY (person_id) REFERENCES identity_person (id),
  CONSTRAINT identity_role_known CHECK (role IN ('WORKER', 'MEMBER', 'FACILITATOR', 'COUNCIL_LEAD', 'SUPPLIER', 'ADMIN'))
);

CREATE TABLE identity_token (
  id           UUID         NOT NULL,
  person_id    UUID         NOT NULL,
  name         VARCHAR(80)  NOT NULL,
  hash         BINARY(32)   NOT NULL,                    -- SHA-256 of the secret, which is shown once and not kept
  scopes       VARCHAR(200) NOT NULL,                    -- comma separated
  expires_at   DATETIME(6),
  revoked_at   DATETIME(6),
  last_used_at DATETIME(6),
  created_at   DATETIME(6)  NOT NULL,
  changed_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY identity_token_hash (hash),
  KEY identity_token_person (person_id, created_at),
  CONSTRAINT identity_token_owner FOREIGN KEY (person_id) REFERENCES identity_person (id)
);

-- Links that let a person choose a password: the first administrator's, and invitations.
CREATE TABLE identity_password_link (
  hash       BINARY(32)  NOT NULL,                       -- SHA-256 of the secret in the link
  person_id  UUID        NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at    DATETIME(6),
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (hash),
  KEY identity_password_link_person (person_id),
  CONSTRAINT identity_password_link_owner FOREIGN KEY (person_id) REFERENCES identity_person (id)
);

-- Failed sign-ins by account and by address; what slows down guessing on every node alike.
CREATE TABLE identity_failed_sign_in (
  id         UUID         NOT NULL,
  subject    BINARY(32)   NOT NULL,                      -- SHA-256 of the account's e-mail or of the address
  created_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY identity_failed_sign_in_subject (subject, created_at),
  KEY identity_failed_sign_in_age (created_at)
);
