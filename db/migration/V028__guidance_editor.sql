-- Documents that are written and looked after here: versions, owners, what readers say.

ALTER TABLE guidance_document
  ADD COLUMN keeper_id    UUID AFTER owner,                       -- who of the desk owns it; readers see the column owner
  ADD COLUMN edited_at    DATETIME(6) AFTER content_hash,         -- since then it says what an editor wrote, not what its file says
  ADD COLUMN text_version INT  NOT NULL DEFAULT 1 AFTER edited_at, -- counts its texts; version also counts what else changes
  ADD COLUMN reminded_for DATE AFTER review_on,                   -- the review date that its owner was reminded of
  ADD KEY guidance_document_review (review_on, id);

-- What a document said, each time it said something else. The highest number is what it says now.
CREATE TABLE guidance_version (
  document_id   UUID         NOT NULL,
  number        INT          NOT NULL,
  origin        VARCHAR(10)  NOT NULL,
  restored_from INT,                                     -- of RESTORED: which one was made current again
  person_id     UUID,                                    -- nobody: it came with the demonstration data, or from before versions were kept
  title         VARCHAR(200) NOT NULL,
  summary       VARCHAR(500) NOT NULL,
  topic         VARCHAR(80)  NOT NULL,
  keywords      VARCHAR(300) NOT NULL,
  audience      VARCHAR(200) NOT NULL,
  owner         VARCHAR(120) NOT NULL,
  source        VARCHAR(200) NOT NULL,
  source_url    VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  licence       VARCHAR(120) NOT NULL,
  markdown      MEDIUMTEXT   NOT NULL,
  kept          VARCHAR(200) NOT NULL DEFAULT '',        -- FIELD=REASON, …: why what the text guard found stays
  created_at    DATETIME(6)  NOT NULL,
  changed_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (document_id, number),
  CONSTRAINT guidance_version_of FOREIGN KEY (document_id) REFERENCES guidance_document (id),
  CONSTRAINT guidance_version_origin CHECK (origin IN ('IMPORTED', 'WRITTEN', 'RESTORED'))
);

INSERT INTO guidance_version (document_id, number, origin, title, summary, topic, keywords, audience, owner, source,
                              source_url, licence, markdown, created_at, changed_at)
SELECT id, 1, 'IMPORTED', title, summary, topic, keywords, audience, owner, source,
       source_url, licence, markdown, changed_at, changed_at
  FROM guidance_document;

-- Whether a text helped somebody; the key is the rule.
CREATE TABLE guidance_helped (
  document_id  UUID        NOT NULL,
  number       INT         NOT NULL,                     -- of the version that was read
  person_id    UUID        NOT NULL,
  council_code CHAR(9)     CHARACTER SET ascii,          -- the person's, for the protection of small numbers
  helped       BOOLEAN     NOT NULL,
  created_at   DATETIME(6) NOT NULL,
  changed_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (document_id, number, person_id),
  KEY guidance_helped_person (person_id),
  CONSTRAINT guidance_helped_read FOREIGN KEY (document_id, number) REFERENCES guidance_version (document_id, number)
);

-- What readers say is out of date, until an editor has dealt with it.
CREATE TABLE guidance_remark (
  id          UUID         NOT NULL,
  document_id UUID         NOT NULL,
  number      INT          NOT NULL,                     -- of the version that was read
  person_id   UUID         NOT NULL,                     -- has one open remark on a document at most; shown to nobody
  text        VARCHAR(500) NOT NULL,
  settled_at  DATETIME(6),
  open_by     UUID AS (IF(settled_at IS NULL, person_id, NULL)) STORED,
  created_at  DATETIME(6)  NOT NULL,
  changed_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY guidance_remark_open (document_id, open_by),
  KEY guidance_remark_oldest (settled_at, created_at, id),
  CONSTRAINT guidance_remark_about FOREIGN KEY (document_id) REFERENCES guidance_document (id)
);

-- A notice is about an issue or about a document.
ALTER TABLE notices_happening
  MODIFY COLUMN issue_id UUID,
  ADD COLUMN document_id UUID AFTER issue_id;
ALTER TABLE notices_notice
  MODIFY COLUMN issue_id UUID,
  ADD COLUMN document_id UUID AFTER issue_id;
