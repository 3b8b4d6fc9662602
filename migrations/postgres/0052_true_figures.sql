-- What had come of templates that were sent to people, or by messages, that are here no more, by the quarter of an hour in which
-- they were sent. Number, team (0: nobody's), language of the customer (empty: not known) and campaign (0: none) are as they were
-- then; costs are in millionths of a US dollar. It names nobody.
CREATE TABLE gone_sends (
    quarter BIGINT NOT NULL,
    number_id BIGINT NOT NULL,
    team_id BIGINT NOT NULL,
    language TEXT NOT NULL,
    template_id BIGINT NOT NULL,
    campaign_id BIGINT NOT NULL,
    n_sent BIGINT NOT NULL,
    n_delivered BIGINT NOT NULL,
    n_read BIGINT NOT NULL,
    n_answered BIGINT NOT NULL,
    n_reopened BIGINT NOT NULL,
    n_opted_out BIGINT NOT NULL,
    cost BIGINT NOT NULL,
    -- By what the campaign reckoned.
    campaign_cost BIGINT NOT NULL,
    PRIMARY KEY (quarter, number_id, team_id, language, template_id, campaign_id)
);

-- On each way from step to step each customer counts once.
DROP INDEX insight_moves_quarter;
CREATE INDEX insight_moves_quarter ON insight_moves (quarter, number_id, team_id, language, was, step, conversation_id);
