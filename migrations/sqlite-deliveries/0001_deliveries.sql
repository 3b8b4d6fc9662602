-- On SQLite the deliveries lie in a file of their own. What was taken in is a matter of the database beside it.

CREATE TABLE counters (
    name TEXT PRIMARY KEY,
    value BIGINT NOT NULL
);
INSERT INTO counters (name, value) VALUES ('arrived', 0);

-- Deliveries as they arrived, in their order, without gaps: the counter `arrived` is the last there is.
CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY,
    received_at BIGINT NOT NULL,
    body BLOB NOT NULL,
    -- Why it is no envelope, where it is none.
    malformed TEXT
);
