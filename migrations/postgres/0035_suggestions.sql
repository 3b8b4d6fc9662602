-- Each template that was sent from here: whether it counts for the pace of marketing, and what came of it.
CREATE TABLE template_sends (
    message_id BIGINT PRIMARY KEY,
    conversation_id BIGINT NOT NULL,
    template_id BIGINT NOT NULL,
    -- By its category when it was written down.
    marketing BOOLEAN NOT NULL,
    -- The window was closed, and only a template could open it.
    reopens BOOLEAN NOT NULL,
    -- When it was written down, and then when it left.
    at BIGINT NOT NULL,
    -- The suggestion that was followed with it.
    suggestion_id BIGINT,
    -- After a day: 1 where they answered, 0 where they did not, -1 where they asked to be left alone or were blocked. Null until
    -- then, and where it never arrived.
    outcome BIGINT,
    settled_at BIGINT
);
CREATE INDEX template_sends_conversation ON template_sends (conversation_id, at);
CREATE INDEX template_sends_open ON template_sends (at, message_id) WHERE settled_at IS NULL;
CREATE INDEX template_sends_template ON template_sends (template_id, at);

-- Each template that was proposed to open a window again: once for a window, which `ended_at` is the end of, with how likely it
-- was to be chosen. What came of it is with the send that followed it.
CREATE TABLE suggestions (
    id BIGINT PRIMARY KEY,
    conversation_id BIGINT NOT NULL,
    template_id BIGINT NOT NULL,
    ended_at BIGINT NOT NULL,
    at BIGINT NOT NULL,
    propensity DOUBLE PRECISION NOT NULL,
    chance DOUBLE PRECISION NOT NULL,
    -- Enough was known to choose by; else it was the first in the plain order.
    enough BOOLEAN NOT NULL
);
CREATE UNIQUE INDEX suggestions_window ON suggestions (conversation_id, ended_at);
CREATE INDEX suggestions_at ON suggestions (at, id);
