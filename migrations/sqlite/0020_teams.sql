-- Those who work together, in which zone their hours are told, and who is asked when nobody else answers.
CREATE TABLE teams (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    time_zone TEXT NOT NULL,
    lead_id BIGINT,
    created_at BIGINT NOT NULL
);

CREATE TABLE team_members (
    team_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    PRIMARY KEY (team_id, user_id)
);
CREATE INDEX team_members_user ON team_members (user_id);

-- Whose the conversations of a number are before anybody decides; null: everybody's.
ALTER TABLE numbers ADD COLUMN team_id BIGINT;
-- Whose a conversation is; null: everybody's.
ALTER TABLE conversations ADD COLUMN team_id BIGINT;
CREATE INDEX conversations_team ON conversations (team_id) WHERE team_id IS NOT NULL;
