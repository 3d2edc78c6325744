-- What a person may have few of is counted while nobody else counts for the same person: this row is what they wait at.
CREATE TABLE issues_turn (
  person_id  UUID        NOT NULL,
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id)
);

-- Pictures that were cancelled on their way: kept out for a day. Nothing was kept of them, so they need no tombstone.
CREATE TABLE issues_picture_unwanted (
  person_id  UUID        NOT NULL,
  picture_id UUID        NOT NULL,
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id, picture_id),
  KEY issues_picture_unwanted_age (created_at)
);

-- When an alarm went to another supplier, who has a day from then to see it.
ALTER TABLE issues_harm ADD COLUMN moved_at DATETIME(6);

-- Why something in the words of a draft stays that may tell who a person is: "title=INVENTED,body=PUBLIC".
ALTER TABLE issues_draft ADD COLUMN kept VARCHAR(100) NOT NULL DEFAULT '';
