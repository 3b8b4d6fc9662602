-- Who a conversation is with, until when it rests, and since when it is done with.
ALTER TABLE conversations ADD COLUMN assignee_id BIGINT;
ALTER TABLE conversations ADD COLUMN snoozed_until BIGINT;
ALTER TABLE conversations ADD COLUMN resolved_at BIGINT;
-- The latest message that came by an ad, and the latest template that left and did not fail.
ALTER TABLE conversations ADD COLUMN lead_at BIGINT;
ALTER TABLE conversations ADD COLUMN template_at BIGINT;
-- By the rule of thumb, until something better is learnt.
ALTER TABLE conversations ADD COLUMN engagement DOUBLE PRECISION;
ALTER TABLE conversations ADD COLUMN priority DOUBLE PRECISION;

-- Lists that somebody narrowed and gave a name. The query is the part of an address after the question mark.
CREATE TABLE saved_views (
    id BIGINT PRIMARY KEY,
    owner_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    shared BOOLEAN NOT NULL DEFAULT FALSE,
    created_at BIGINT NOT NULL
);
CREATE INDEX saved_views_owner ON saved_views (owner_id);
