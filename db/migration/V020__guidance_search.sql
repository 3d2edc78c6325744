-- What makes guidance be found: words an editor adds to it, and what the index has to look at again.

ALTER TABLE guidance_document
  ADD COLUMN keywords VARCHAR(300) NOT NULL DEFAULT '' AFTER topic; -- what people call it who do not know its title

-- Written in the transaction of the change itself. Positions are given out when a row is written and
-- appear when it is committed, in any order.
CREATE TABLE guidance_change (
  position    BIGINT      NOT NULL AUTO_INCREMENT,
  document_id UUID        NOT NULL,
  created_at  DATETIME(6) NOT NULL,
  changed_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (position),
  KEY guidance_change_made (created_at)
);

CREATE TABLE guidance_synonym (
  id         UUID         NOT NULL,
  words      VARCHAR(120) NOT NULL,                      -- who asks for these
  meaning    VARCHAR(120) NOT NULL,                      -- finds these, too
  both_ways  BOOLEAN      NOT NULL,                      -- and the other way
  version    INT          NOT NULL DEFAULT 1,
  created_at DATETIME(6)  NOT NULL,
  changed_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY guidance_synonym_words (words, meaning)
);

CREATE TABLE guidance_best_bet (
  id          UUID         NOT NULL,
  question    VARCHAR(200) NOT NULL,                     -- whoever asks this, in whatever form and order of its words
  document_id UUID         NOT NULL,                     -- is shown this first
  version     INT          NOT NULL DEFAULT 1,
  created_at  DATETIME(6)  NOT NULL,
  changed_at  DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY guidance_best_bet_question (question, document_id),
  KEY guidance_best_bet_document (document_id),
  CONSTRAINT guidance_best_bet_shows FOREIGN KEY (document_id) REFERENCES guidance_document (id)
);

-- The field's own abbreviations, to begin with.
INSERT INTO guidance_synonym (id, words, meaning, both_ways, created_at, changed_at) VALUES
  ('01936f00-0000-7000-8000-000000000001', 'ESCR', 'electronic social care record', TRUE, TIMESTAMP '2026-11-01 09:00:00', TIMESTAMP '2026-11-01 09:00:00'),
  ('01936f00-0000-7000-8000-000000000002', 'ICS', 'Integrated Children''s System', TRUE, TIMESTAMP '2026-11-01 09:00:00', TIMESTAMP '2026-11-01 09:00:00'),
  ('01936f00-0000-7000-8000-000000000003', 'CAF', 'Common Assessment Framework', TRUE, TIMESTAMP '2026-11-01 09:00:00', TIMESTAMP '2026-11-01 09:00:00'),
  ('01936f00-0000-7000-8000-000000000004', 'eCAF', 'electronic Common Assessment Framework', TRUE, TIMESTAMP '2026-11-01 09:00:00', TIMESTAMP '2026-11-01 09:00:00'),
  ('01936f00-0000-7000-8000-000000000005', 'SAP', 'Single Assessment Process', TRUE, TIMESTAMP '2026-11-01 09:00:00', TIMESTAMP '2026-11-01 09:00:00'),
  ('01936f00-0000-7000-8000-000000000006', 'eSAP', 'electronic Single Assessment Process', TRUE, TIMESTAMP '2026-11-01 09:00:00', TIMESTAMP '2026-11-01 09:00:00'),
  ('01936f00-0000-7000-8000-000000000007', 'IG', 'information governance', TRUE, TIMESTAMP '2026-11-01 09:00:00', TIMESTAMP '2026-11-01 09:00:00'),
  ('01936f00-0000-7000-8000-000000000008', 'DPIA', 'data protection impact assessment', TRUE, TIMESTAMP '2026-11-01 09:00:00', TIMESTAMP '2026-11-01 09:00:00'),
  ('01936f00-0000-7000-8000-000000000009', 'SAR', 'subject access request', TRUE, TIMESTAMP '2026-11-01 09:00:00', TIMESTAMP '2026-11-01 09:00:00'),
  ('01936f00-0000-7000-8000-00000000000a', 'SAR', 'safeguarding adults review', TRUE, TIMESTAMP '2026-11-01 09:00:00', TIMESTAMP '2026-11-01 09:00:00'),
  ('01936f00-0000-7000-8000-00000000000b', 'MCA', 'Mental Capacity Act', TRUE, TIMESTAMP '2026-11-01 09:00:00', TIMESTAMP '2026-11-01 09:00:00'),
  ('01936f00-0000-7000-8000-00000000000c', 'DoLS', 'Deprivation of Liberty Safeguards', TRUE, TIMESTAMP '2026-11-01 09:00:00', TIMESTAMP '2026-11-01 09:00:00'),
  ('01936f00-0000-7000-8000-00000000000d', 'EHCP', 'education, health and care plan', TRUE, TIMESTAMP '2026-11-01 09:00:00', TIMESTAMP '2026-11-01 09:00:00'),
  ('01936f00-0000-7000-8000-00000000000e', 'CLD', 'client level data', TRUE, TIMESTAMP '2026-11-01 09:00:00', TIMESTAMP '2026-11-01 09:00:00'),
  ('01936f00-0000-7000-8000-00000000000f', 'NHS CRS', 'NHS Care Records Service', TRUE, TIMESTAMP '2026-11-01 09:00:00', TIMESTAMP '2026-11-01 09:00:00'),
  ('01936f00-0000-7000-8000-000000000010', 'OT', 'occupational therapist', TRUE, TIMESTAMP '2026-11-01 09:00:00', TIMESTAMP '2026-11-01 09:00:00'),
  ('01936f00-0000-7000-8000-000000000011', 'GDPR', 'data protection', FALSE, TIMESTAMP '2026-11-01 09:00:00', TIMESTAMP '2026-11-01 09:00:00'),
  ('01936f00-0000-7000-8000-000000000012', 'DSA', 'data sharing agreement', TRUE, TIMESTAMP '2026-11-01 09:00:00', TIMESTAMP '2026-11-01 09:00:00'),
  ('01936f00-0000-7000-8000-000000000013', 'MASH', 'multi-agency safeguarding hub', TRUE, TIMESTAMP '2026-11-01 09:00:00', TIMESTAMP '2026-11-01 09:00:00'),
  ('01936f00-0000-7000-8000-000000000014', 'AMHP', 'approved mental health professional', TRUE, TIMESTAMP '2026-11-01 09:00:00', TIMESTAMP '2026-11-01 09:00:00'),
  ('01936f00-0000-7000-8000-000000000015', 'LPS', 'Liberty Protection Safeguards', TRUE, TIMESTAMP '2026-11-01 09:00:00', TIMESTAMP '2026-11-01 09:00:00'),
  ('01936f00-0000-7000-8000-000000000016', 'looked after child', 'child in care', TRUE, TIMESTAMP '2026-11-01 09:00:00', TIMESTAMP '2026-11-01 09:00:00');
