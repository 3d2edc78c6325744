-- How sure hours lost are, and what they are worked out with.

ALTER TABLE priorities_hours_lost
  ADD COLUMN lower_hours DECIMAL(12, 2) NOT NULL DEFAULT 0 AFTER hours,      -- of the 90% interval
  ADD COLUMN upper_hours DECIMAL(12, 2) NOT NULL DEFAULT 0 AFTER lower_hours,
  ADD COLUMN fair_share  DECIMAL(7, 6)  NOT NULL DEFAULT 0 AFTER share_affected, -- one voice a council; 0 where none was asked
  ADD COLUMN running     INT            NOT NULL DEFAULT 0 AFTER councils,   -- councils that run the system
  ADD COLUMN calibration DECIMAL(4, 3)  NOT NULL DEFAULT 1 AFTER minutes_affected, -- what people said was multiplied by it
  MODIFY COLUMN ranked_hours DECIMAL(12, 2) NOT NULL; -- the lower end as shown; -1 from few people, so that the order tells nothing either

-- Null in lists that were published before there were intervals: what was published is never changed.
ALTER TABLE priorities_item
  ADD COLUMN band        INT AFTER place,                -- items of one band cannot be told apart; null from few people
  ADD COLUMN lower_hours DECIMAL(12, 2) AFTER hours,
  ADD COLUMN upper_hours DECIMAL(12, 2) AFTER lower_hours,
  ADD COLUMN fair_share  DECIMAL(7, 6)  AFTER share_affected,
  ADD COLUMN running     INT            AFTER councils,
  ADD COLUMN calibration DECIMAL(4, 3)  AFTER minutes_affected;

-- What issues usually take from whom they affect, learnt from all of them: those with few answers are drawn to it. One row.
CREATE TABLE priorities_usual_loss (
  id                TINYINT     NOT NULL,
  log_mean          DOUBLE      NOT NULL,                -- of the logarithms of minutes a month
  log_variance      DOUBLE      NOT NULL,                -- between issues
  relative_variance DOUBLE      NOT NULL,                -- of one answer, in squares of its issue's mean
  created_at        DATETIME(6) NOT NULL,
  changed_at        DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT priorities_usual_loss_one CHECK (id = 1)
);

-- How long a visit to a screen takes by what people logged; a copy that is made again every day.
CREATE TABLE priorities_screen_time (
  screen_id  UUID          NOT NULL,
  workers    INT           NOT NULL,
  councils   INT           NOT NULL,
  minutes    DECIMAL(8, 2) NOT NULL,                     -- an entry, the mean
  created_at DATETIME(6)   NOT NULL,
  changed_at DATETIME(6)   NOT NULL,
  PRIMARY KEY (screen_id)
);
