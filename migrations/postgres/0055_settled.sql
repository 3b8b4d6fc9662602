-- Of templates that were delivered, those of which it is known by now whether they were answered: only of them a share is told.
ALTER TABLE gone_sends ADD COLUMN n_settled BIGINT NOT NULL DEFAULT 0;
UPDATE gone_sends SET n_settled = n_delivered;

-- Answers are counted by when they were asked for, as their times are: everything is counted anew.
UPDATE counters SET value = (SELECT COALESCE(MAX(id), 0) FROM conversations) WHERE name = 'insight_until';
UPDATE counters SET value = 0 WHERE name = 'insight_through';
