-- By name a list goes from one person to the next, and over what their conversation is left out for its row is not looked at.
DROP INDEX conversations_contact;
CREATE INDEX conversations_contact ON conversations (contact_id, id, resolved_at, snoozed_until, unread, assignee_id, number_id,
    engagement, merged_into, asked_at, answered_at, dismissed_at, peak_at, ends_at, last_activity_at, template_at, lead_at,
    blocked_at, team_id);
