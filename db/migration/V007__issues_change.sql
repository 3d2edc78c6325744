-- What the index of issues has to look at again, written in the transaction of the change itself.
-- Positions are given out when a row is written and appear when it is committed, in any order.

CREATE TABLE issues_change (
  position   BIGINT      NOT NULL AUTO_INCREMENT,
  issue_id   UUID        NOT NULL,
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (position),
  KEY issues_change_made (created_at)
);
