-- By the rule of thumb a priority is reckoned from a moment that does not move while time goes by: when the window peaks
-- (see `domain::priority`). The column `priority` waits for what is learnt.
ALTER TABLE conversations ADD COLUMN peak_at BIGINT;
UPDATE conversations SET peak_at = ends_at;
UPDATE conversations SET template_at = (SELECT MAX(m.sent_at) FROM messages m WHERE m.conversation_id = conversations.id
    AND m.kind = 'template' AND m.direction = 'out' AND m.counts AND NOT m.ahead_of_time
    AND m.status IN ('accepted', 'sent', 'delivered', 'read', 'played'));
UPDATE conversations SET lead_at = (SELECT MAX(m.sent_at) FROM messages m WHERE m.conversation_id = conversations.id
    AND m.direction = 'in' AND m.counts AND NOT m.ahead_of_time AND m.content LIKE '%"referral":{%');

-- What lists are narrowed to by is read off these, without the rows.
DROP INDEX conversations_ends;
CREATE INDEX conversations_ends ON conversations (ends_at, id, resolved_at, snoozed_until, unread, assignee_id, number_id,
    engagement, contact_id, merged_into) WHERE merged_into IS NULL;
DROP INDEX conversations_activity;
CREATE INDEX conversations_activity ON conversations (last_activity_at, id, resolved_at, snoozed_until, unread, assignee_id,
    number_id, merged_into) WHERE merged_into IS NULL;
-- Answers that are owed, by when their windows peak.
CREATE INDEX conversations_peak ON conversations (peak_at, id) WHERE merged_into IS NULL AND asked_at IS NOT NULL
    AND (answered_at IS NULL OR answered_at < asked_at) AND (dismissed_at IS NULL OR dismissed_at < asked_at);
CREATE INDEX conversations_snoozed ON conversations (snoozed_until, id) WHERE snoozed_until IS NOT NULL;
CREATE INDEX conversations_lead ON conversations (lead_at, id) WHERE lead_at IS NOT NULL;
CREATE INDEX conversations_template ON conversations (template_at, id) WHERE template_at IS NOT NULL;
CREATE INDEX contacts_language ON contacts (language) WHERE language IS NOT NULL;
-- By their bytes, as the program and SQLite compare them.
ALTER TABLE contacts ALTER COLUMN folded TYPE TEXT COLLATE "C";
CREATE INDEX contacts_folded ON contacts (folded, id);

-- Minutes of the day at which a person's shift ends; null as nothing was said.
ALTER TABLE users ADD COLUMN shift_ends BIGINT;

-- What was done and can be taken back for some minutes, by whoever did it. JSON.
CREATE TABLE undos (
    token TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    at BIGINT NOT NULL,
    what TEXT NOT NULL
);
CREATE INDEX undos_at ON undos (at);
