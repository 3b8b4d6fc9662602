-- Campaigns: a template, or some that are compared, to everybody of a list. setup is JSON; stage and held are words of the
-- program.
CREATE TABLE campaigns (
    id BIGINT PRIMARY KEY,
    setup TEXT NOT NULL,
    number_id BIGINT,
    stage TEXT NOT NULL,
    held TEXT,
    -- Whose it is, by the name their drafts are kept under; and the person, where it is no program.
    owner TEXT NOT NULL,
    user_id BIGINT,
    -- Who agreed to it, by the same name; and the person.
    approved TEXT,
    by_id BIGINT,
    -- Which of its templates were stopped and why, as JSON by their place.
    stopped TEXT NOT NULL,
    -- Sends before this say nothing of whether it goes on: when it was started, or let go on.
    probe_at BIGINT,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    started_at BIGINT
);
CREATE INDEX campaigns_working ON campaigns (id) WHERE stage IN ('checking', 'running');

-- Everybody who is meant by one. state: listed (not looked at yet), waits, sent (message_id), excluded (why), held_out. Nobody
-- is in one twice.
CREATE TABLE campaign_people (
    id BIGINT PRIMARY KEY,
    campaign_id BIGINT NOT NULL,
    contact_id BIGINT NOT NULL,
    -- Which of its templates, by place; null of those who are held out.
    arm BIGINT,
    state TEXT NOT NULL,
    why TEXT,
    -- What the file says of them, as JSON by what stands in the head of the column.
    cells TEXT,
    -- The minute of the day, in UTC, at which they most likely write.
    best BIGINT,
    -- In millionths of a US dollar by the list.
    cost BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    sent_at BIGINT,
    message_id BIGINT
);
CREATE UNIQUE INDEX campaign_people_once ON campaign_people (campaign_id, contact_id);
CREATE INDEX campaign_people_state ON campaign_people (campaign_id, state, due_at, id);
CREATE INDEX campaign_people_sent ON campaign_people (campaign_id, sent_at, id) WHERE sent_at IS NOT NULL;
CREATE INDEX campaign_people_message ON campaign_people (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX campaign_people_contact ON campaign_people (contact_id);

-- What a template cost when it was written down, in millionths of a US dollar by the list.
ALTER TABLE template_sends ADD COLUMN cost BIGINT;

-- What a number may spend on marketing templates in a month of its zone, and what is spent of it until then.
CREATE TABLE number_budgets (
    number_id BIGINT PRIMARY KEY,
    month BIGINT NOT NULL,
    spent BIGINT NOT NULL,
    until BIGINT NOT NULL
);

-- What the platform said of a number last: how customers take it, and how many people it may write to in a day.
CREATE TABLE number_health (
    number_id BIGINT PRIMARY KEY,
    quality TEXT NOT NULL,
    day_limit BIGINT,
    looked_at BIGINT NOT NULL
);

-- When somebody else has to agree to a campaign. One row, or none.
CREATE TABLE campaign_rules (
    id BIGINT PRIMARY KEY,
    people BIGINT NOT NULL,
    cost BIGINT
);
