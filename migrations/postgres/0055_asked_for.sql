-- Answers are counted by when they were asked for, as their times are: everything is counted anew.
UPDATE counters SET value = (SELECT COALESCE(MAX(id), 0) FROM conversations) WHERE name = 'insight_until';
UPDATE counters SET value = 0 WHERE name = 'insight_through';
