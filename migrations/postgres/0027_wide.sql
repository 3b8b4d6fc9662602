-- Whatever lists are narrowed to is read off the indexes that give their orders: of a conversation that is left out the row
-- is never looked at.
DROP INDEX conversations_ends;
CREATE INDEX conversations_ends ON conversations (ends_at, id, resolved_at, snoozed_until, unread, assignee_id, number_id,
    engagement, contact_id, merged_into, asked_at, answered_at, dismissed_at, peak_at, last_activity_at, template_at, lead_at,
    blocked_at, team_id) WHERE merged_into IS NULL;
DROP INDEX conversations_activity;
CREATE INDEX conversations_activity ON conversations (last_activity_at, id, resolved_at, snoozed_until, unread, assignee_id,
    number_id, engagement, contact_id, merged_into, asked_at, answered_at, dismissed_at, peak_at, ends_at, template_at, lead_at,
    blocked_at, team_id) WHERE merged_into IS NULL;
DROP INDEX conversations_peak;
CREATE INDEX conversations_peak ON conversations (peak_at, id, resolved_at, snoozed_until, unread, assignee_id, number_id,
    engagement, contact_id, merged_into, asked_at, answered_at, dismissed_at, ends_at, last_activity_at, template_at, lead_at,
    blocked_at, team_id) WHERE merged_into IS NULL AND asked_at IS NOT NULL
    AND (answered_at IS NULL OR answered_at < asked_at) AND (dismissed_at IS NULL OR dismissed_at < asked_at);
-- It would be preferred to the one above that has all of it.
DROP INDEX conversations_owed;
