-- The weekly hours and holidays of a team, as JSON; null where nothing was said of them.
ALTER TABLE teams ADD COLUMN hours TEXT;
-- Whether what is nobody's is given to somebody of the team by itself, and how much one person has at most by that.
ALTER TABLE teams ADD COLUMN assigns BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE teams ADD COLUMN capacity BIGINT NOT NULL DEFAULT 10;
-- When somebody of a team was last given a conversation by itself: whose turn was longest ago is next.
ALTER TABLE team_members ADD COLUMN turn_at BIGINT NOT NULL DEFAULT 0;

-- That somebody works for a team at a time. what: JSON, from when until when, or every week.
CREATE TABLE shifts (
    id BIGINT PRIMARY KEY,
    team_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    what TEXT NOT NULL
);
CREATE INDEX shifts_team ON shifts (team_id, id);

-- Since when somebody has said that they are away; and when a screen of theirs was last there. A session is used without one
-- as well: by a device that takes an alert, and that nobody looks at.
ALTER TABLE users ADD COLUMN away_since BIGINT;
ALTER TABLE users ADD COLUMN screen_at BIGINT;

-- Whose a conversation is comes back with it where two people are divided again.
ALTER TABLE merge_conversations ADD COLUMN team_id BIGINT;

-- What is owed an answer and nobody's, by team and by who waits longest: whoever gives it to people looks every other second.
CREATE INDEX conversations_nobodys ON conversations (team_id, asked_at, id) WHERE assignee_id IS NULL AND merged_into IS NULL
    AND resolved_at IS NULL AND asked_at IS NOT NULL AND (answered_at IS NULL OR answered_at < asked_at)
    AND (dismissed_at IS NULL OR dismissed_at < asked_at);
-- It would be preferred to those that give the orders of lists, and a list of a team be put in order row by row.
DROP INDEX conversations_team;
