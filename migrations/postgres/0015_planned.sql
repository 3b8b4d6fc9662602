-- Sends that wait for their time. They are in no conversation and in no outbox until then, so they hold nothing up.
-- state: waiting, left (message_id is the message it became), returned (to whoever wrote it, as a task).
CREATE TABLE planned (
    id BIGINT PRIMARY KEY,
    conversation_id BIGINT NOT NULL,
    -- Whose it is, by the name their drafts are kept under; and the person, where it is no program.
    owner TEXT NOT NULL,
    user_id BIGINT,
    draft TEXT NOT NULL,
    not_before BIGINT NOT NULL,
    state TEXT NOT NULL,
    message_id BIGINT,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX planned_due ON planned (not_before, id) WHERE state = 'waiting';
CREATE INDEX planned_conversation ON planned (conversation_id, not_before, id) WHERE state = 'waiting';

-- Replies that wait until the customer has answered.
-- state: waiting, offered (the customer has answered), released (message_id), returned.
CREATE TABLE parked (
    id BIGINT PRIMARY KEY,
    conversation_id BIGINT NOT NULL,
    owner TEXT NOT NULL,
    user_id BIGINT,
    text TEXT NOT NULL,
    -- Whether it leaves by itself, and what has made an end of that: late, stop_word, colleague, assignee, refused.
    automatic BOOLEAN NOT NULL,
    void TEXT,
    state TEXT NOT NULL,
    -- Whom the conversation was assigned to at that time.
    assignee_id BIGINT,
    -- Up to which message it has heard what was said.
    heard BIGINT NOT NULL,
    message_id BIGINT,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX parked_conversation ON parked (conversation_id) WHERE state IN ('waiting', 'offered');
CREATE INDEX parked_waiting ON parked (id) WHERE state IN ('waiting', 'offered');

-- What came back to somebody because it could not be sent. came_from: planned, parked.
CREATE TABLE tasks (
    id BIGINT PRIMARY KEY,
    conversation_id BIGINT NOT NULL,
    owner TEXT NOT NULL,
    user_id BIGINT,
    came_from TEXT NOT NULL,
    draft TEXT NOT NULL,
    why TEXT NOT NULL,
    -- What the platform said, or would have.
    refusal TEXT,
    created_at BIGINT NOT NULL,
    -- When it was first opened, and when it was put away.
    read_at BIGINT,
    done_at BIGINT
);
CREATE INDEX tasks_owner ON tasks (owner, id) WHERE done_at IS NULL;
CREATE INDEX tasks_conversation ON tasks (conversation_id);

-- Whom a send comes back to should it fail, where nobody was there when it left; and what it waited as.
ALTER TABLE outbox ADD COLUMN returns_to TEXT;
ALTER TABLE outbox ADD COLUMN came_from TEXT;

-- Texts that became one while they waited, the first of them included, as they were before.
CREATE TABLE joined (
    part_id BIGINT PRIMARY KEY,
    into_id BIGINT NOT NULL,
    draft TEXT NOT NULL,
    sent_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX joined_into ON joined (into_id);
