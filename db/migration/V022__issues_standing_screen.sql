-- The screen in the board's copy, too: a screen's issues by what they cost are read off an index, its pins without the
-- issue's own row.
ALTER TABLE issues_standing ADD COLUMN screen_id UUID;
UPDATE issues_standing JOIN issues_issue ON issues_issue.id = issues_standing.issue_id
   SET issues_standing.screen_id = issues_issue.screen_id;
ALTER TABLE issues_standing ADD KEY issues_standing_screen_hours (screen_id, status, hours_shown, issue_id);
