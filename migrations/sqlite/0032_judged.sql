-- What is lost on average if the window closes unanswered, as it was last reckoned. `peak_at` follows from it.
ALTER TABLE conversations ADD COLUMN at_stake DOUBLE PRECISION;
-- And the chance that it closes on silence.
ALTER TABLE conversations ADD COLUMN lapse DOUBLE PRECISION;
ALTER TABLE merge_conversations ADD COLUMN lapse DOUBLE PRECISION;
ALTER TABLE merge_conversations ADD COLUMN at_stake DOUBLE PRECISION;
-- The last moment before the window ends at which somebody of its team works.
ALTER TABLE conversations ADD COLUMN answer_by BIGINT;
ALTER TABLE merge_conversations ADD COLUMN answer_by BIGINT;

-- What conversations are worth, as the business says it: JSON, in one row.
CREATE TABLE weights (
    id BIGINT PRIMARY KEY,
    value TEXT NOT NULL
);

-- Where what is foreseen was made use of, and what came of it. What: order (it stood in the queue by what is at stake),
-- advice (the next best action was shown). Each once for a window, which `until` is the end of. Held out: it was not made
-- use of, by chance, so that the two can be compared.
CREATE TABLE uses (
    id BIGINT PRIMARY KEY,
    what TEXT NOT NULL,
    conversation_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    until BIGINT NOT NULL,
    held_out BOOLEAN NOT NULL,
    -- The action that was advised, or what was at stake, as words or a number of ours.
    said TEXT NOT NULL,
    -- When somebody acted, and whether it went well: the answer was in time, or the customer wrote.
    acted_at BIGINT,
    outcome BOOLEAN,
    settled_at BIGINT
);
CREATE UNIQUE INDEX uses_window ON uses (conversation_id, what, until);
CREATE INDEX uses_open ON uses (until, id) WHERE settled_at IS NULL;
CREATE INDEX uses_at ON uses (at, id);

-- What is nobody's is given to people in the order of priority: who looks reads no more of it than is given.
CREATE INDEX conversations_nobodys_place ON conversations (team_id, COALESCE(peak_at, asked_at), id)
    WHERE assignee_id IS NULL AND merged_into IS NULL AND resolved_at IS NULL AND asked_at IS NOT NULL
    AND (answered_at IS NULL OR answered_at < asked_at) AND (dismissed_at IS NULL OR dismissed_at < asked_at);
