-- How many days each kind of data is kept. What has no row is kept as the program says; null is for ever.
CREATE TABLE retention (
    kind TEXT PRIMARY KEY,
    days BIGINT
);

-- Each time somebody was erased, and how far it got.
CREATE TABLE erasures (
    id BIGINT PRIMARY KEY,
    contact_id BIGINT NOT NULL,
    by_id BIGINT,
    -- What has to go, as JSON: ids, and what the platform knows them by. Null once it is gone.
    subject TEXT,
    step TEXT NOT NULL,
    -- Where in its step it goes on.
    place BIGINT NOT NULL DEFAULT 0,
    -- Rows that went so far.
    gone BIGINT NOT NULL DEFAULT 0,
    requested_at BIGINT NOT NULL,
    finished_at BIGINT
);
CREATE INDEX erasures_open ON erasures (id) WHERE finished_at IS NULL;

-- Who and what was erased, as keyed hashes: what comes again late is known by them, and by nothing else.
-- kind: person, for which everything is dropped that was received until then; message.
CREATE TABLE erased (
    mark TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX erased_kind ON erased (kind, at);

CREATE INDEX messages_media ON messages (media_id) WHERE media_id IS NOT NULL;
CREATE INDEX media_message ON media (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX media_path ON media (path) WHERE path IS NOT NULL;
