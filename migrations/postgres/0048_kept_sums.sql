-- How people of a campaign stood who are here no more, and what had come of it, as JSON: its figures stay what they were.
ALTER TABLE campaigns ADD COLUMN gone TEXT;
-- What a number had spent on marketing templates to people, or by messages, that are here no more, in the month that begins then.
CREATE TABLE gone_costs (
    number_id BIGINT NOT NULL,
    month BIGINT NOT NULL,
    cost BIGINT NOT NULL,
    PRIMARY KEY (number_id, month)
);
-- When it was looked up last who gets it, as a whole.
ALTER TABLE campaigns ADD COLUMN checked_at BIGINT;
