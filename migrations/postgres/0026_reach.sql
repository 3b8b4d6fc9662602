-- To which numbers somebody, or a key, is limited: without a row to none.
CREATE TABLE user_numbers (
    user_id BIGINT NOT NULL,
    number_id BIGINT NOT NULL,
    PRIMARY KEY (user_id, number_id)
);
CREATE TABLE key_numbers (
    key_id BIGINT NOT NULL,
    number_id BIGINT NOT NULL,
    PRIMARY KEY (key_id, number_id)
);

-- Whether they see only what is of their teams, of no team, or assigned to them.
ALTER TABLE users ADD COLUMN only_teams BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE api_keys ADD COLUMN only_teams BOOLEAN NOT NULL DEFAULT FALSE;
