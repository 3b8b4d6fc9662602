-- Times are milliseconds since 1970-01-01 UTC. JSON is text.

-- Numbers that are handed out inside the transaction that uses them, so that readers see no gaps.
CREATE TABLE counters (
    name TEXT PRIMARY KEY,
    value BIGINT NOT NULL
);
INSERT INTO counters (name, value) VALUES ('event', 0), ('id', 0), ('arrived', 0), ('taken', 0);

CREATE TABLE numbers (
    id BIGINT PRIMARY KEY,
    phone_number_id TEXT NOT NULL UNIQUE,
    waba_id TEXT NOT NULL,
    display TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    access_token BYTEA NOT NULL,
    app_secret BYTEA NOT NULL,
    verify_token BYTEA NOT NULL,
    read_on_open BOOLEAN NOT NULL DEFAULT FALSE,
    reactions_open BOOLEAN NOT NULL DEFAULT FALSE,
    -- Since when it is only watched, beside another tool: nothing is ever sent.
    watched_since BIGINT,
    -- When its access token ends, as far as the platform has said.
    token_expires_at BIGINT,
    -- What the platform said when it was last asked whether the number works.
    checked TEXT,
    -- Why nothing leaves from it, as the platform put it.
    stopped TEXT,
    next_due BIGINT,
    created_at BIGINT NOT NULL
);

-- Deliveries as they arrived, in their order, without gaps. The counter `taken` is the last that was taken in, `arrived`
-- the last there is.
CREATE TABLE deliveries (
    id BIGINT PRIMARY KEY,
    received_at BIGINT NOT NULL,
    body BYTEA NOT NULL,
    -- Why it is no envelope, where it is none.
    malformed TEXT
);

CREATE TABLE refused_deliveries (
    reason TEXT PRIMARY KEY,
    count BIGINT NOT NULL,
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL
);

CREATE TABLE ingest_counts (
    name TEXT PRIMARY KEY,
    count BIGINT NOT NULL
);

-- Deliveries per hour since 1970, to know what is usual.
CREATE TABLE delivery_hours (
    hour BIGINT PRIMARY KEY,
    count BIGINT NOT NULL
);

-- Items that were not taken in, with the reason and their raw form.
CREATE TABLE kept_items (
    id BIGINT PRIMARY KEY,
    received_at BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    kind TEXT NOT NULL,
    field TEXT NOT NULL,
    route TEXT NOT NULL,
    reason TEXT NOT NULL,
    raw TEXT NOT NULL
);
CREATE INDEX kept_items_outcome ON kept_items (outcome, id);
CREATE INDEX kept_items_route ON kept_items (route, id);

CREATE TABLE contacts (
    id BIGINT PRIMARY KEY,
    name TEXT,
    name_at BIGINT,
    username TEXT,
    username_at BIGINT,
    -- Name and username in small letters, to be looked for: a database knows small letters of few scripts only.
    folded TEXT NOT NULL DEFAULT '',
    opted_out BOOLEAN,
    opted_out_at BIGINT,
    time_zone TEXT,
    merged_into BIGINT,
    created_at BIGINT NOT NULL
);

CREATE TABLE identifiers (
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    contact_id BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    released_at BIGINT,
    -- First what tells people apart: a database without statistics yet would look through all of a kind.
    PRIMARY KEY (value, kind)
);
CREATE INDEX identifiers_contact ON identifiers (contact_id);

CREATE TABLE conversations (
    id BIGINT PRIMARY KEY,
    number_id BIGINT NOT NULL,
    contact_id BIGINT NOT NULL,
    certain_at BIGINT,
    certain_kind TEXT,
    certain_wamid TEXT,
    uncertain_at BIGINT,
    uncertain_kind TEXT,
    uncertain_wamid TEXT,
    refused_at BIGINT,
    -- Derived: when the window really ends, for lists.
    ends_at BIGINT,
    free_until BIGINT,
    asked_at BIGINT,
    answered_at BIGINT,
    dismissed_at BIGINT,
    unread BIGINT NOT NULL DEFAULT 0,
    last_activity_at BIGINT,
    preview TEXT,
    pair_due BIGINT,
    merged_into BIGINT,
    UNIQUE (number_id, contact_id)
);
CREATE INDEX conversations_ends ON conversations (ends_at, id) WHERE merged_into IS NULL;
CREATE INDEX conversations_activity ON conversations (last_activity_at, id) WHERE merged_into IS NULL;
CREATE INDEX conversations_contact ON conversations (contact_id);
-- Answers that are owed, by when their window ends or ended.
CREATE INDEX conversations_owed ON conversations (ends_at, id) WHERE merged_into IS NULL AND asked_at IS NOT NULL
    AND (answered_at IS NULL OR answered_at < asked_at) AND (dismissed_at IS NULL OR dismissed_at < asked_at);

-- When somebody said that no answer is needed: which windows were lost is derived from all of them.
CREATE TABLE dismissals (
    conversation_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (conversation_id, at)
);

CREATE TABLE messages (
    id BIGINT PRIMARY KEY,
    conversation_id BIGINT NOT NULL,
    number_id BIGINT NOT NULL,
    wamid TEXT,
    direction TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT,
    content TEXT,
    sent_at BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    status TEXT,
    trail TEXT,
    reply_to TEXT,
    -- The message that a reaction, edit or revocation acts on.
    target TEXT,
    media_id BIGINT,
    author BIGINT,
    ahead_of_time BOOLEAN NOT NULL DEFAULT FALSE,
    -- History and notices ask for no answer and are none.
    counts BOOLEAN NOT NULL DEFAULT TRUE,
    UNIQUE (wamid, number_id)
);
CREATE INDEX messages_conversation ON messages (conversation_id, sent_at, id);
CREATE INDEX messages_target ON messages (target, number_id) WHERE target IS NOT NULL;

-- state: queued, leaving (the request may have been written), settled.
CREATE TABLE outbox (
    message_id BIGINT PRIMARY KEY,
    conversation_id BIGINT NOT NULL,
    number_id BIGINT NOT NULL,
    token TEXT NOT NULL UNIQUE,
    draft TEXT NOT NULL,
    -- Whether it is no template: replies are counted by the month.
    reply BOOLEAN NOT NULL,
    state TEXT NOT NULL,
    not_before BIGINT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    left_at BIGINT,
    -- Who may take it back until it leaves; null where it was never held.
    held_by TEXT,
    -- What was unread in its conversation until then.
    unread BIGINT NOT NULL DEFAULT 0,
    -- The send that this one is anew, because the platform took it and failed; and how many there were before this one.
    anew_of BIGINT UNIQUE,
    round BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL
);
CREATE INDEX outbox_conversation ON outbox (conversation_id, message_id) WHERE state <> 'settled';
-- To count the replies of a number in a month, however many templates lie between them.
CREATE INDEX outbox_replies ON outbox (number_id, created_at) WHERE reply;
CREATE INDEX outbox_queued ON outbox (not_before, message_id) WHERE state <> 'settled';

CREATE TABLE idempotency_keys (
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    message_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (owner, name)
);

-- What somebody was writing, and what could not be sent.
CREATE TABLE drafts (
    id BIGINT PRIMARY KEY,
    conversation_id BIGINT NOT NULL,
    author TEXT NOT NULL,
    text TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    UNIQUE (conversation_id, author)
);

-- state: pending, stored, failed.
CREATE TABLE media (
    id BIGINT PRIMARY KEY,
    number_id BIGINT,
    message_id BIGINT,
    platform_id TEXT,
    url TEXT,
    mime_type TEXT NOT NULL,
    filename TEXT,
    sha256 TEXT,
    size BIGINT,
    path TEXT,
    state TEXT NOT NULL,
    reason TEXT,
    not_before BIGINT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    uploaded_id TEXT,
    uploaded_at BIGINT,
    uploaded_number_id BIGINT,
    created_at BIGINT NOT NULL
);
CREATE INDEX media_pending ON media (not_before, id) WHERE state = 'pending';

CREATE TABLE templates (
    id BIGINT PRIMARY KEY,
    waba_id TEXT NOT NULL,
    platform_id TEXT NOT NULL,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    category TEXT NOT NULL,
    status TEXT NOT NULL,
    reason TEXT,
    quality TEXT,
    parameter_format TEXT NOT NULL,
    components TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    -- When the last word on each came: they are said separately and in any order.
    status_at BIGINT,
    quality_at BIGINT,
    category_at BIGINT,
    synced_at BIGINT NOT NULL DEFAULT 0,
    UNIQUE (waba_id, name, language)
);

-- When each account's templates were last fetched; 0 asks for it now.
CREATE TABLE template_syncs (
    waba_id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    error TEXT NOT NULL
);

-- What the platform said of an account or number.
CREATE TABLE notices (
    id BIGINT PRIMARY KEY,
    fingerprint TEXT NOT NULL UNIQUE,
    at BIGINT NOT NULL,
    field TEXT NOT NULL,
    route TEXT NOT NULL,
    event TEXT NOT NULL,
    title TEXT NOT NULL,
    raw TEXT NOT NULL
);

CREATE TABLE events (
    seq BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    conversation_id BIGINT,
    message_id BIGINT,
    detail TEXT
);

CREATE TABLE users (
    id BIGINT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    -- The language they chose (BCP 47); null: as their browser says.
    language TEXT,
    disabled_at BIGINT,
    -- When they put the list of first steps away.
    steps_dismissed_at BIGINT,
    created_at BIGINT NOT NULL
);

CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    user_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_user ON sessions (user_id);

CREATE TABLE api_keys (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    key_hash TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    revoked_at BIGINT
);

-- Failed tries to sign in, per address and per account.
CREATE TABLE sign_in_failures (
    subject TEXT PRIMARY KEY,
    count BIGINT NOT NULL,
    last_at BIGINT NOT NULL
);
