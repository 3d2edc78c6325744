-- A council may stop running a system before another release of it takes over, or none ever does.

ALTER TABLE catalogue_deployment
  ADD COLUMN ends_on DATE AFTER starts_on,               -- first day on which the council no longer runs it
  ADD CONSTRAINT catalogue_deployment_time CHECK (ends_on > starts_on);
