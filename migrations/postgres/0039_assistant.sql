-- The language model that drafts: one row, once somebody has set it up. Its key is sealed.
CREATE TABLE assistant (
    id BIGINT PRIMARY KEY,
    enabled BOOLEAN NOT NULL,
    address TEXT NOT NULL,
    model TEXT NOT NULL,
    secret BYTEA,
    -- How long it is kept what left.
    keep_days BIGINT NOT NULL
);

-- What left for it, written down before the first byte does.
CREATE TABLE assistant_asks (
    id BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    -- Who asked: as they are counted, and as they were called.
    owner TEXT NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    conversation_id BIGINT,
    -- To whom it went.
    address TEXT NOT NULL,
    model TEXT NOT NULL,
    -- What tells who somebody is was taken out before.
    masked BOOLEAN NOT NULL,
    sent TEXT NOT NULL,
    outcome TEXT NOT NULL,
    -- Characters of the answer.
    letters BIGINT NOT NULL DEFAULT 0,
    ended_at BIGINT
);
CREATE INDEX assistant_asks_at ON assistant_asks (at, id);
CREATE INDEX assistant_asks_owner ON assistant_asks (owner, at);
CREATE INDEX assistant_asks_conversation ON assistant_asks (conversation_id) WHERE conversation_id IS NOT NULL;
