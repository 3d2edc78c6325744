-- Best practice, kept as Markdown; its sections are what search finds.

CREATE TABLE guidance_document (
  id           UUID         NOT NULL,
  path         VARCHAR(400) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, -- in the imported folder; importing again meets it here
  title        VARCHAR(200) NOT NULL,
  summary      VARCHAR(500) NOT NULL DEFAULT '',
  topic        VARCHAR(80)  NOT NULL DEFAULT '',
  audience     VARCHAR(200) NOT NULL DEFAULT '',
  owner        VARCHAR(120) NOT NULL DEFAULT '',
  source       VARCHAR(200) NOT NULL DEFAULT '',         -- who published it
  source_url   VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '', -- where; links of other documents are met here
  licence      VARCHAR(120) NOT NULL DEFAULT '',
  reviewed_on  DATE,
  review_on    DATE,
  markdown     MEDIUMTEXT   NOT NULL,
  content_hash CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,     -- of the imported bytes: the same again changes nothing
  retired_at   DATETIME(6),
  version      INT          NOT NULL DEFAULT 1,
  created_at   DATETIME(6)  NOT NULL,
  changed_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY guidance_document_path (path),
  KEY guidance_document_title (title, id),
  KEY guidance_document_topic (topic, title, id),
  KEY guidance_document_source_url (source_url)
);

CREATE TABLE guidance_section (
  id          UUID         NOT NULL,
  document_id UUID         NOT NULL,
  position    INT          NOT NULL,
  anchor      VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,  -- the heading's address within the page; empty for the beginning
  heading     VARCHAR(300) NOT NULL,                     -- of the beginning: the title
  level       INT          NOT NULL,                     -- of the heading: 1 for the beginning, else 2..6
  text        MEDIUMTEXT   NOT NULL,                     -- plain text, for searching and passages
  created_at  DATETIME(6)  NOT NULL,
  changed_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY guidance_section_position (document_id, position),
  UNIQUE KEY guidance_section_anchor (document_id, anchor),
  CONSTRAINT guidance_section_of FOREIGN KEY (document_id) REFERENCES guidance_document (id)
);
