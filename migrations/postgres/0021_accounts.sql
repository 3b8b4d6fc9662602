-- Those who were asked to come and work here, until they did. The link that lets them in is kept as a hash.
CREATE TABLE invitations (
    id BIGINT PRIMARY KEY,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    -- Who asked them, null where a program did.
    by_id BIGINT,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

-- Links to a new password, one for each person at most.
CREATE TABLE resets (
    user_id BIGINT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    by_id BIGINT,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

-- Secrets of apps that show codes, sealed. Before a first code has come they count for nothing.
CREATE TABLE second_factors (
    user_id BIGINT PRIMARY KEY,
    secret BYTEA NOT NULL,
    confirmed_at BIGINT,
    -- Of the latest code that was taken.
    last_step BIGINT NOT NULL
);

-- What lets somebody in whose app is lost, each once.
CREATE TABLE recovery_codes (
    user_id BIGINT NOT NULL,
    code_hash TEXT NOT NULL,
    PRIMARY KEY (user_id, code_hash)
);

-- Roles that have to have a second factor.
CREATE TABLE second_factor_roles (
    role TEXT PRIMARY KEY
);

-- Those whose password was right, and who are asked for a code.
CREATE TABLE sign_in_steps (
    token_hash TEXT PRIMARY KEY,
    user_id BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

ALTER TABLE sessions ADD COLUMN seen_at BIGINT;
-- From where it was begun, and with which program.
ALTER TABLE sessions ADD COLUMN address TEXT;
ALTER TABLE sessions ADD COLUMN agent TEXT;
-- When a session of theirs was last used.
ALTER TABLE users ADD COLUMN seen_at BIGINT;
