-- What is owed an answer and nobody's, by team and by who waits longest: whoever gives it to people looks every other second.
CREATE INDEX conversations_nobodys ON conversations (team_id, asked_at, id) WHERE assignee_id IS NULL AND merged_into IS NULL
    AND resolved_at IS NULL AND asked_at IS NOT NULL AND (answered_at IS NULL OR answered_at < asked_at)
    AND (dismissed_at IS NULL OR dismissed_at < asked_at);
