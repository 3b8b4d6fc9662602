-- What each template of a campaign counted as when it was looked up who gets it, as JSON in the order of its templates. Where one
-- counts as something else by now, people decide again.
ALTER TABLE campaigns ADD COLUMN categories TEXT NOT NULL DEFAULT '[]';

-- How many people were written to of its own in the last day, from here and by other tools: of those it is only known by what the
-- platform says of a message, or by its echo.
CREATE INDEX template_sends_reopening ON template_sends (at, conversation_id) WHERE reopens;
CREATE INDEX messages_elsewhere ON messages (sent_at, conversation_id)
    WHERE (kind = 'unknown' AND direction = 'out') OR (kind = 'template' AND direction = 'echo');
