-- What people here tell each other about a conversation. It never leaves, and the customer never sees it. Owner: who may
-- change it, by the name that drafts are kept under; the author is a person, null for a program.
CREATE TABLE notes (
    id BIGINT PRIMARY KEY,
    conversation_id BIGINT NOT NULL,
    owner TEXT NOT NULL,
    author_id BIGINT,
    text TEXT NOT NULL,
    at BIGINT NOT NULL,
    edited_at BIGINT
);
CREATE INDEX notes_conversation ON notes (conversation_id, at, id);

-- Whom a note names, and since when they know.
CREATE TABLE mentions (
    note_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    read_at BIGINT,
    PRIMARY KEY (note_id, user_id)
);
CREATE INDEX mentions_user ON mentions (user_id, note_id);

-- What was done about a conversation, by whom; null for what happened by itself. What: the word of the domain. Subject:
-- the name of a tag, a template, a reason. User and until: whom and when it is about.
CREATE TABLE activities (
    id BIGINT PRIMARY KEY,
    conversation_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    by_id BIGINT,
    what TEXT NOT NULL,
    subject TEXT,
    user_id BIGINT,
    until BIGINT
);
CREATE INDEX activities_conversation ON activities (conversation_id, at, id);

-- Texts that are written again and again. Owner 0: everybody's.
CREATE TABLE quick_replies (
    id BIGINT PRIMARY KEY,
    owner_id BIGINT NOT NULL,
    shortcut TEXT NOT NULL,
    text TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    UNIQUE (owner_id, shortcut)
);

-- Since when the platform lets nothing through from this person to this number, because somebody here asked for it.
ALTER TABLE conversations ADD COLUMN blocked_at BIGINT;
