-- When what issues usually take was last learnt: once a day, however often the application starts.
ALTER TABLE priorities_usual_loss ADD COLUMN learnt_at DATETIME(6);
UPDATE priorities_usual_loss SET learnt_at = changed_at;
ALTER TABLE priorities_usual_loss MODIFY learnt_at DATETIME(6) NOT NULL;
