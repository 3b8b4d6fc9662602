-- What the models know of each conversation, in a constant size, as JSON; made anew of the messages whenever that is needed.
CREATE TABLE conversation_states (
    conversation_id BIGINT PRIMARY KEY,
    number_id BIGINT NOT NULL,
    pair TEXT NOT NULL,
    -- Which messages were counted, as JSON.
    counted TEXT NOT NULL,
    -- When its silence is asked about next, while its window is open.
    ask_at BIGINT,
    -- It has to be made anew: something in it is gone.
    stale BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE INDEX conversation_states_ask ON conversation_states (ask_at) WHERE ask_at IS NOT NULL;
CREATE INDEX conversation_states_stale ON conversation_states (conversation_id) WHERE stale;

-- Sums over the conversations of a number.
CREATE TABLE number_states (
    number_id BIGINT PRIMARY KEY,
    business TEXT NOT NULL
);

-- Each time something was predicted, with what was known at that moment, and what came of it.
-- question: reply (to an outbound turn), write (before the window closes).
CREATE TABLE decisions (
    id BIGINT PRIMARY KEY,
    conversation_id BIGINT NOT NULL,
    number_id BIGINT NOT NULL,
    question TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    inputs TEXT NOT NULL,
    -- The version in use, what it said, and what the baselines and the candidate said.
    version BIGINT NOT NULL,
    p DOUBLE PRECISION NOT NULL,
    thumb DOUBLE PRECISION NOT NULL,
    p_baseline DOUBLE PRECISION NOT NULL,
    p_rate DOUBLE PRECISION NOT NULL,
    shadow BIGINT,
    p_shadow DOUBLE PRECISION,
    held_out BOOLEAN NOT NULL,
    -- Whether it was predicted when it happened. What came later is learnt from, and judges nothing.
    prompt BOOLEAN NOT NULL,
    outcome BOOLEAN,
    settled_at BIGINT,
    -- The how manyth label it was, in the order in which they were learnt.
    label BIGINT
);
CREATE INDEX decisions_due ON decisions (due_at, id) WHERE settled_at IS NULL;
CREATE INDEX decisions_conversation ON decisions (conversation_id, asked_at);
CREATE INDEX decisions_asked ON decisions (asked_at, id);
CREATE INDEX decisions_version ON decisions (version, question, asked_at, id) WHERE outcome IS NOT NULL;
CREATE INDEX decisions_shadow ON decisions (shadow, asked_at) WHERE shadow IS NOT NULL;
CREATE UNIQUE INDEX decisions_label ON decisions (label) WHERE label IS NOT NULL;

-- The models there were. kind: prior (as it ships), online (what was learnt up to then), refit.
CREATE TABLE model_versions (
    id BIGINT PRIMARY KEY,
    parent BIGINT,
    kind TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    learnt BIGINT NOT NULL,
    state TEXT NOT NULL,
    -- What it was judged by, as JSON.
    judged TEXT,
    promoted_at BIGINT,
    retired_at BIGINT
);

-- What there is one of, as JSON: the sums over the account, the model that learns, which version is in use, and the like.
CREATE TABLE learning (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- Whether anything is predicted of them.
ALTER TABLE contacts ADD COLUMN scored BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE merge_contacts ADD COLUMN scored BOOLEAN NOT NULL DEFAULT TRUE;

-- The last event that was followed; the conversations there were before, and how far they were gone through; labels learnt.
INSERT INTO counters (name, value) SELECT 'learnt', value FROM counters WHERE name = 'event';
INSERT INTO counters (name, value) SELECT 'learnt_until', COALESCE(MAX(id), 0) FROM conversations;
INSERT INTO counters (name, value) VALUES ('learnt_through', 0), ('label', 0);
