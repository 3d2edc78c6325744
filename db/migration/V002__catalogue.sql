-- What there is to talk about: councils, suppliers, their systems, releases and screens, who runs what, and tasks.

CREATE TABLE catalogue_council (
  code          CHAR(9)      NOT NULL,                   -- GSS code
  name          VARCHAR(80)  NOT NULL,                   -- short: "Barnsley"
  official_name VARCHAR(120) NOT NULL,
  region        VARCHAR(40)  NOT NULL,
  kind          VARCHAR(40)  NOT NULL,                   -- county, unitary authority …
  population    INT,                                     -- mid-2020
  valid_from    DATE,                                    -- where it is known
  valid_to      DATE,                                    -- first day on which it no longer exists
  version       INT          NOT NULL DEFAULT 1,
  created_at    DATETIME(6)  NOT NULL,
  changed_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (code),
  KEY catalogue_council_name (name, code),
  KEY catalogue_council_region (region, name, code),
  CONSTRAINT catalogue_council_valid CHECK (valid_to > valid_from)
);

CREATE TABLE catalogue_supplier (
  id         UUID        NOT NULL,
  name       VARCHAR(80) NOT NULL,
  retired_at DATETIME(6),
  version    INT         NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY catalogue_supplier_name (name)
);

CREATE TABLE catalogue_system (
  id           UUID         NOT NULL,
  supplier_id  UUID         NOT NULL,
  name         VARCHAR(80)  NOT NULL,
  abbreviation VARCHAR(12),
  description  VARCHAR(500) NOT NULL DEFAULT '',
  historical   BOOLEAN      NOT NULL DEFAULT FALSE,      -- a past programme, kept for surveys and history
  retired_at   DATETIME(6),
  version      INT          NOT NULL DEFAULT 1,
  created_at   DATETIME(6)  NOT NULL,
  changed_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY catalogue_system_name (name),
  KEY catalogue_system_supplier (supplier_id),
  CONSTRAINT catalogue_system_of FOREIGN KEY (supplier_id) REFERENCES catalogue_supplier (id)
);

CREATE TABLE catalogue_release (
  id          UUID         NOT NULL,
  system_id   UUID         NOT NULL,
  name        VARCHAR(40)  NOT NULL,
  released_on DATE,
  notes       VARCHAR(500) NOT NULL DEFAULT '',
  retired_at  DATETIME(6),
  version     INT          NOT NULL DEFAULT 1,
  created_at  DATETIME(6)  NOT NULL,
  changed_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY catalogue_release_name (system_id, name),
  CONSTRAINT catalogue_release_of FOREIGN KEY (system_id) REFERENCES catalogue_system (id)
);

CREATE TABLE catalogue_screen (
  id          UUID         NOT NULL,
  system_id   UUID         NOT NULL,
  name        VARCHAR(120) NOT NULL,
  area        VARCHAR(80)  NOT NULL DEFAULT '',          -- the part of the system it belongs to
  description VARCHAR(500) NOT NULL DEFAULT '',
  retired_at  DATETIME(6),
  version     INT          NOT NULL DEFAULT 1,
  created_at  DATETIME(6)  NOT NULL,
  changed_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY catalogue_screen_name (system_id, name),
  CONSTRAINT catalogue_screen_of FOREIGN KEY (system_id) REFERENCES catalogue_system (id)
);

-- The clean reference picture of a screen, per release; the bytes lie in the picture store under their hash.
CREATE TABLE catalogue_picture (
  screen_id  UUID        NOT NULL,
  release_id UUID        NOT NULL,
  sha256     CHAR(64)    NOT NULL,
  width      INT         NOT NULL,                       -- pixels
  height     INT         NOT NULL,
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (screen_id, release_id),
  KEY catalogue_picture_release (release_id),
  KEY catalogue_picture_sha256 (sha256),
  CONSTRAINT catalogue_picture_screen FOREIGN KEY (screen_id) REFERENCES catalogue_screen (id),
  CONSTRAINT catalogue_picture_of FOREIGN KEY (release_id) REFERENCES catalogue_release (id)
);

-- Named places on a screen, in parts (0..1) of the picture's width and height: the alternative to pointing.
CREATE TABLE catalogue_region (
  id         UUID          NOT NULL,
  screen_id  UUID          NOT NULL,
  name       VARCHAR(120)  NOT NULL,
  x          DECIMAL(7, 6) NOT NULL,
  y          DECIMAL(7, 6) NOT NULL,
  width      DECIMAL(7, 6) NOT NULL,
  height     DECIMAL(7, 6) NOT NULL,
  version    INT           NOT NULL DEFAULT 1,
  created_at DATETIME(6)   NOT NULL,
  changed_at DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY catalogue_region_name (screen_id, name),
  CONSTRAINT catalogue_region_on FOREIGN KEY (screen_id) REFERENCES catalogue_screen (id),
  CONSTRAINT catalogue_region_inside CHECK (x >= 0 AND y >= 0 AND x + width <= 1 AND y + height <= 1)
);

-- A council runs a release from a date on; the latest one that has begun is the one in use.
CREATE TABLE catalogue_deployment (
  id           UUID        NOT NULL,
  council_code CHAR(9)     NOT NULL,
  system_id    UUID        NOT NULL,
  release_id   UUID        NOT NULL,
  starts_on    DATE        NOT NULL,
  workers      INT         NOT NULL,                     -- people of the council who use the system
  version      INT         NOT NULL DEFAULT 1,
  created_at   DATETIME(6) NOT NULL,
  changed_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY catalogue_deployment_once (council_code, system_id, starts_on),
  KEY catalogue_deployment_release (release_id),
  KEY catalogue_deployment_system (system_id, council_code, starts_on),
  CONSTRAINT catalogue_deployment_at FOREIGN KEY (council_code) REFERENCES catalogue_council (code),
  CONSTRAINT catalogue_deployment_system FOREIGN KEY (system_id) REFERENCES catalogue_system (id),
  CONSTRAINT catalogue_deployment_of FOREIGN KEY (release_id) REFERENCES catalogue_release (id),
  CONSTRAINT catalogue_deployment_workers CHECK (workers >= 0)
);

CREATE TABLE catalogue_task (
  id         UUID         NOT NULL,
  name       VARCHAR(80)  NOT NULL,
  audience   VARCHAR(10)  NOT NULL DEFAULT 'BOTH',       -- whose work it is
  retired_at DATETIME(6),
  version    INT          NOT NULL DEFAULT 1,
  created_at DATETIME(6)  NOT NULL,
  changed_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY catalogue_task_name (name),
  CONSTRAINT catalogue_task_audience CHECK (audience IN ('ADULTS', 'CHILDREN', 'BOTH'))
);

-- A step that is no longer done stays: time was logged on it.
CREATE TABLE catalogue_step (
  id         UUID         NOT NULL,
  task_id    UUID         NOT NULL,
  position   INT          NOT NULL,                      -- 1, 2, 3 … in the order of the work
  name       VARCHAR(120) NOT NULL,
  retired_at DATETIME(6),
  created_at DATETIME(6)  NOT NULL,
  changed_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY catalogue_step_position (task_id, position),
  CONSTRAINT catalogue_step_of FOREIGN KEY (task_id) REFERENCES catalogue_task (id)
);
