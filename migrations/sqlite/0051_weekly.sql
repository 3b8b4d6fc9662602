-- Since when somebody wants the report of the week by email; null: they do not.
ALTER TABLE users ADD COLUMN weekly_since BIGINT;

-- Reports of weeks, by the day of their Monday since 1970. State: waiting, sent, failed.
CREATE TABLE weekly_reports (
    user_id BIGINT NOT NULL,
    week BIGINT NOT NULL,
    state TEXT NOT NULL,
    tries BIGINT NOT NULL DEFAULT 0,
    next_at BIGINT NOT NULL,
    PRIMARY KEY (user_id, week)
);
CREATE INDEX weekly_reports_due ON weekly_reports (next_at) WHERE state = 'waiting';
