-- What a template is for: reengagement, promotional, support_follow_up, order_update; null is the business's own.
ALTER TABLE templates ADD COLUMN purpose TEXT;
-- Until when the platform has paused it, where that can be told.
ALTER TABLE templates ADD COLUMN paused_until BIGINT;
-- Its state or category changed, and sends that wait with it have not been looked at since.
ALTER TABLE templates ADD COLUMN unheeded BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX templates_unheeded ON templates (id) WHERE unheeded;

-- Templates that are being written.
CREATE TABLE template_drafts (
    id BIGINT PRIMARY KEY,
    waba_id TEXT NOT NULL,
    draft TEXT NOT NULL,
    -- The template it is to take the place of.
    template_id BIGINT,
    -- Who wrote at it last.
    user_id BIGINT,
    -- Why the platform did not take it, in its words.
    refusal TEXT,
    updated_at BIGINT NOT NULL
);
CREATE INDEX template_drafts_updated ON template_drafts (updated_at, id);

-- Which template a message of ours is of.
ALTER TABLE messages ADD COLUMN template_id BIGINT;
UPDATE messages SET template_id = (SELECT t.id FROM templates t JOIN numbers n ON n.waba_id = t.waba_id
    WHERE n.id = messages.number_id AND t.name = json_extract(messages.content, '$.name')
    AND t.language = json_extract(messages.content, '$.language'))
    WHERE kind = 'template' AND direction = 'out' AND content IS NOT NULL;
CREATE INDEX messages_template ON messages (sent_at, template_id) WHERE template_id IS NOT NULL;

-- Which template waits, and the category it had when somebody planned it.
ALTER TABLE planned ADD COLUMN template_id BIGINT;
ALTER TABLE planned ADD COLUMN category TEXT;
UPDATE planned SET template_id = (SELECT t.id FROM templates t JOIN numbers n ON n.waba_id = t.waba_id
    JOIN conversations c ON c.number_id = n.id WHERE c.id = planned.conversation_id
    AND t.name = json_extract(planned.draft, '$.template.name')
    AND t.language = json_extract(planned.draft, '$.template.language'))
    WHERE state = 'waiting';
UPDATE planned SET category = (SELECT t.category FROM templates t WHERE t.id = planned.template_id)
    WHERE template_id IS NOT NULL;
CREATE INDEX planned_template ON planned (template_id, id) WHERE state = 'waiting' AND template_id IS NOT NULL;
