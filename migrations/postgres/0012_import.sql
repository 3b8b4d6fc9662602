-- What the business's own address book calls a person: shown only while they say no name themselves.
ALTER TABLE contacts ADD COLUMN book_name TEXT;
ALTER TABLE contacts ADD COLUMN book_name_at BIGINT;

-- How far the history of a number that came with its phone app has been delivered: the phase (0 to 2) and percent.
CREATE TABLE histories (
    number_id BIGINT PRIMARY KEY,
    phase BIGINT,
    percent BIGINT,
    messages BIGINT NOT NULL DEFAULT 0,
    people BIGINT NOT NULL DEFAULT 0,
    -- The platform's code where it sends none: the business did not share it, or it failed.
    refused BIGINT,
    at BIGINT NOT NULL
);

-- Files of people. state: ready, checking, checked, applying, done, cancelling, cancelled, undoing, undone, failed.
CREATE TABLE imports (
    id BIGINT PRIMARY KEY,
    filename TEXT NOT NULL,
    -- The name of the file of rows in the data folder's `imports`; null once it is gone.
    path TEXT,
    state TEXT NOT NULL,
    -- Why it failed.
    reason TEXT,
    -- As JSON: what the file is, its head, what the columns mean.
    sheet TEXT NOT NULL,
    plan TEXT NOT NULL,
    total BIGINT NOT NULL,
    -- How far the file is read, in bytes of the file of rows, and how many of its rows that are.
    read_to BIGINT NOT NULL DEFAULT 0,
    checked BIGINT NOT NULL DEFAULT 0,
    wrong BIGINT NOT NULL DEFAULT 0,
    known BIGINT NOT NULL DEFAULT 0,
    -- The last row that was taken in, and what came of them.
    applied_to BIGINT NOT NULL DEFAULT 0,
    applied BIGINT NOT NULL DEFAULT 0,
    made BIGINT NOT NULL DEFAULT 0,
    changed BIGINT NOT NULL DEFAULT 0,
    held BIGINT NOT NULL DEFAULT 0,
    undone BIGINT NOT NULL DEFAULT 0,
    stayed BIGINT NOT NULL DEFAULT 0,
    -- Rows or a file are left of it that nobody needs any more.
    leftover BOOLEAN NOT NULL DEFAULT FALSE,
    by_id BIGINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

-- Rows that were checked and wait to be taken in, as JSON.
CREATE TABLE import_rows (
    import_id BIGINT NOT NULL,
    line BIGINT NOT NULL,
    given TEXT NOT NULL,
    PRIMARY KEY (import_id, line)
);

-- Whom the rows of a file name, so that none is named twice.
CREATE TABLE import_keys (
    import_id BIGINT NOT NULL,
    value TEXT NOT NULL,
    kind TEXT NOT NULL,
    line BIGINT NOT NULL,
    PRIMARY KEY (import_id, value, kind)
);

-- What is wrong with rows of a file.
CREATE TABLE import_errors (
    import_id BIGINT NOT NULL,
    line BIGINT NOT NULL,
    col BIGINT NOT NULL,
    amiss TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (import_id, line, col)
);

-- What a row did to a person, as JSON, so that it can be undone.
CREATE TABLE import_marks (
    import_id BIGINT NOT NULL,
    line BIGINT NOT NULL,
    contact_id BIGINT NOT NULL,
    mark TEXT NOT NULL,
    PRIMARY KEY (import_id, line)
);
CREATE INDEX import_marks_contact ON import_marks (contact_id);
