-- What is counted for pages of figures. Times are begins of quarters of an hour. Number, team (0: nobody's) and language of the
-- customer (empty: not known) are as they were when it was counted. A row of conversation 0 is of somebody who was erased: it
-- counts and names nobody.

-- Conversations in which something has changed since they were counted. A version is given once.
CREATE TABLE insight_stale (
    conversation_id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL
);

-- How often each thing happened in a conversation in a quarter of an hour.
CREATE TABLE insight_facts (
    conversation_id BIGINT NOT NULL,
    quarter BIGINT NOT NULL,
    number_id BIGINT NOT NULL,
    team_id BIGINT NOT NULL,
    language TEXT NOT NULL,
    n_received BIGINT NOT NULL,
    n_replied BIGINT NOT NULL,
    n_automatic BIGINT NOT NULL,
    n_template BIGINT NOT NULL,
    n_opened BIGINT NOT NULL,
    n_reopened BIGINT NOT NULL,
    n_kept_alive BIGINT NOT NULL,
    n_closed BIGINT NOT NULL,
    n_used BIGINT NOT NULL,
    n_lost BIGINT NOT NULL,
    n_answered BIGINT NOT NULL,
    n_lead BIGINT NOT NULL,
    n_lead_in_time BIGINT NOT NULL,
    n_opted_out BIGINT NOT NULL
);
CREATE INDEX insight_facts_conversation ON insight_facts (conversation_id, quarter);
CREATE INDEX insight_facts_quarter ON insight_facts (quarter, conversation_id);

-- The same, summed.
CREATE TABLE insight_sums (
    quarter BIGINT NOT NULL,
    number_id BIGINT NOT NULL,
    team_id BIGINT NOT NULL,
    language TEXT NOT NULL,
    n_received BIGINT NOT NULL,
    n_replied BIGINT NOT NULL,
    n_automatic BIGINT NOT NULL,
    n_template BIGINT NOT NULL,
    n_opened BIGINT NOT NULL,
    n_reopened BIGINT NOT NULL,
    n_kept_alive BIGINT NOT NULL,
    n_closed BIGINT NOT NULL,
    n_used BIGINT NOT NULL,
    n_lost BIGINT NOT NULL,
    n_answered BIGINT NOT NULL,
    n_lead BIGINT NOT NULL,
    n_lead_in_time BIGINT NOT NULL,
    n_opted_out BIGINT NOT NULL,
    PRIMARY KEY (quarter, number_id, team_id, language)
);

-- Questions that were answered, by when they were asked. Step: how long it took, see domain::insight::facts.
CREATE TABLE insight_answers (
    conversation_id BIGINT NOT NULL,
    quarter BIGINT NOT NULL,
    number_id BIGINT NOT NULL,
    team_id BIGINT NOT NULL,
    language TEXT NOT NULL,
    is_first BOOLEAN NOT NULL,
    is_staffed BOOLEAN NOT NULL,
    step BIGINT NOT NULL,
    by_id BIGINT NOT NULL
);
CREATE INDEX insight_answers_conversation ON insight_answers (conversation_id, quarter);
CREATE INDEX insight_answers_quarter ON insight_answers (quarter, number_id, team_id, language, is_first, is_staffed, step,
    by_id, conversation_id);

-- Windows that were lost. Value: what the conversation was worth by the weights, in thousandths.
CREATE TABLE insight_lost (
    conversation_id BIGINT NOT NULL,
    quarter BIGINT NOT NULL,
    number_id BIGINT NOT NULL,
    team_id BIGINT NOT NULL,
    language TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    closed_at BIGINT NOT NULL,
    why TEXT NOT NULL,
    value BIGINT NOT NULL
);
CREATE INDEX insight_lost_conversation ON insight_lost (conversation_id, quarter);
CREATE INDEX insight_lost_quarter ON insight_lost (quarter);

-- Whom an ad brought. Saved: in millionths of a US dollar.
CREATE TABLE insight_leads (
    conversation_id BIGINT NOT NULL,
    quarter BIGINT NOT NULL,
    number_id BIGINT NOT NULL,
    team_id BIGINT NOT NULL,
    language TEXT NOT NULL,
    ad TEXT NOT NULL,
    headline TEXT NOT NULL,
    in_time BOOLEAN NOT NULL,
    replied BOOLEAN NOT NULL,
    saved BIGINT NOT NULL
);
CREATE INDEX insight_leads_conversation ON insight_leads (conversation_id, quarter);
CREATE INDEX insight_leads_quarter ON insight_leads (quarter);

-- From which step of their journey to which customers came.
CREATE TABLE insight_moves (
    conversation_id BIGINT NOT NULL,
    quarter BIGINT NOT NULL,
    number_id BIGINT NOT NULL,
    team_id BIGINT NOT NULL,
    language TEXT NOT NULL,
    was TEXT NOT NULL,
    step TEXT NOT NULL
);
CREATE INDEX insight_moves_conversation ON insight_moves (conversation_id, quarter);
CREATE INDEX insight_moves_quarter ON insight_moves (quarter, number_id, team_id, language, was, step);

-- What was charged, and what free messages would have cost; in millionths of a US dollar by the list of that day.
CREATE TABLE insight_costs (
    conversation_id BIGINT NOT NULL,
    quarter BIGINT NOT NULL,
    number_id BIGINT NOT NULL,
    team_id BIGINT NOT NULL,
    language TEXT NOT NULL,
    category TEXT NOT NULL,
    market TEXT NOT NULL,
    charged BIGINT NOT NULL,
    free BIGINT NOT NULL,
    cost BIGINT NOT NULL,
    saved BIGINT NOT NULL
);
CREATE INDEX insight_costs_conversation ON insight_costs (conversation_id, quarter);
CREATE INDEX insight_costs_quarter ON insight_costs (quarter, number_id, team_id, language, category, market, charged, free, cost,
    saved);

-- From what it follows which segment and step of their journey customers are of now.
CREATE TABLE insight_people (
    conversation_id BIGINT PRIMARY KEY,
    first_at BIGINT,
    last_at BIGINT,
    returned_at BIGINT,
    times BIGINT NOT NULL,
    latest_at BIGINT,
    third_at BIGINT,
    tenth_at BIGINT
);

-- The last event that was followed; the conversations there were before, and how far they were gone through; the versions that
-- were given; the quarter from which on sums are to be made anew.
INSERT INTO counters (name, value) SELECT 'insight', value FROM counters WHERE name = 'event';
INSERT INTO counters (name, value) SELECT 'insight_until', COALESCE(MAX(id), 0) FROM conversations;
INSERT INTO counters (name, value) VALUES ('insight_through', 0), ('insight_version', 0), ('insight_sums', -1);

-- Whether figures are told person by person: one row, once somebody has said so.
CREATE TABLE insight_rules (
    id BIGINT PRIMARY KEY,
    by_person BOOLEAN NOT NULL
);
