-- What somebody here calls them, whatever they call themselves.
ALTER TABLE contacts ADD COLUMN called TEXT;

-- To find people of the same username, and to order conversations by engagement.
CREATE INDEX contacts_username ON contacts (username) WHERE username IS NOT NULL;
CREATE INDEX conversations_by_engagement ON conversations (engagement, id) WHERE merged_into IS NULL;

-- The tags there are from the beginning. The rules' are theirs for good, the others are like any other.
INSERT INTO tags (id, name, folded, colour, rule, created_at)
    SELECT value + 1, 'New customer', 'new customer', 'teal', 'new', 0 FROM counters WHERE name = 'id';
INSERT INTO tags (id, name, folded, colour, rule, created_at)
    SELECT value + 2, 'Returning', 'returning', 'blue', 'returning', 0 FROM counters WHERE name = 'id';
INSERT INTO tags (id, name, folded, colour, rule, created_at)
    SELECT value + 3, 'Ad lead', 'ad lead', 'purple', 'ad_lead', 0 FROM counters WHERE name = 'id';
INSERT INTO tags (id, name, folded, colour, rule, created_at)
    SELECT value + 4, 'VIP', 'vip', 'yellow', NULL, 0 FROM counters WHERE name = 'id';
INSERT INTO tags (id, name, folded, colour, rule, created_at)
    SELECT value + 5, 'Support', 'support', 'orange', NULL, 0 FROM counters WHERE name = 'id';
UPDATE counters SET value = value + 5 WHERE name = 'id';

-- The last event after which the rules and the languages of people were looked at, and the last person of those who
-- were there before.
INSERT INTO counters (name, value) VALUES ('looked', 0), ('looked_through', 0);

-- When a person's rules have to be looked at again, because time alone changes what they say.
CREATE TABLE rule_looks (
    contact_id BIGINT PRIMARY KEY,
    due_at BIGINT NOT NULL
);
CREATE INDEX rule_looks_due ON rule_looks (due_at);

-- How somebody who works here likes their lists.
CREATE TABLE user_choices (
    user_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (user_id, name)
);

-- Two people who were made one by hand, and what it takes to divide them again.
CREATE TABLE merges (
    id BIGINT PRIMARY KEY,
    kept_id BIGINT NOT NULL,
    gone_id BIGINT NOT NULL,
    gone_name TEXT NOT NULL,
    at BIGINT NOT NULL,
    by_id BIGINT,
    undone_at BIGINT
);
CREATE INDEX merges_kept ON merges (kept_id, id);

-- Whose a row was that is the survivor's now. Rows without an id of their own have a key.
CREATE TABLE merge_rows (
    merge_id BIGINT NOT NULL,
    owned TEXT NOT NULL,
    row_id BIGINT NOT NULL,
    row_key TEXT,
    gone_id BIGINT NOT NULL,
    kept_id BIGINT NOT NULL
);
CREATE INDEX merge_rows_merge ON merge_rows (merge_id, owned, gone_id);

-- The survivors as they were before and after. Stage: before, after.
CREATE TABLE merge_contacts (
    merge_id BIGINT NOT NULL,
    stage TEXT NOT NULL,
    contact_id BIGINT NOT NULL,
    name TEXT,
    name_at BIGINT,
    book_name TEXT,
    book_name_at BIGINT,
    called TEXT,
    username TEXT,
    username_at BIGINT,
    opted_out BOOLEAN,
    opted_out_at BIGINT,
    language TEXT,
    language_from TEXT,
    time_zone TEXT,
    zone_from TEXT,
    hours_from BIGINT,
    hours_until BIGINT,
    PRIMARY KEY (merge_id, stage, contact_id)
);
CREATE TABLE merge_conversations (
    merge_id BIGINT NOT NULL,
    stage TEXT NOT NULL,
    conversation_id BIGINT NOT NULL,
    certain_at BIGINT,
    certain_kind TEXT,
    certain_wamid TEXT,
    uncertain_at BIGINT,
    uncertain_kind TEXT,
    uncertain_wamid TEXT,
    refused_at BIGINT,
    ends_at BIGINT,
    free_until BIGINT,
    asked_at BIGINT,
    answered_at BIGINT,
    dismissed_at BIGINT,
    unread BIGINT,
    last_activity_at BIGINT,
    preview TEXT,
    pair_due BIGINT,
    assignee_id BIGINT,
    snoozed_until BIGINT,
    resolved_at BIGINT,
    blocked_at BIGINT,
    peak_at BIGINT,
    lead_at BIGINT,
    template_at BIGINT,
    engagement DOUBLE PRECISION,
    priority DOUBLE PRECISION,
    PRIMARY KEY (merge_id, stage, conversation_id)
);
