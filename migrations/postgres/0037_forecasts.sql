-- What was foreseen of an hour of the whole workspace, some hours before it, with the band in which it would lie nine times in
-- ten; and what came, once it was over. It names nobody. what: volume (messages of customers), lapse (windows that closed on
-- silence).
CREATE TABLE forecasts (
    hour BIGINT NOT NULL,
    what TEXT NOT NULL,
    -- How many hours before it.
    lead BIGINT NOT NULL,
    mean DOUBLE PRECISION NOT NULL,
    low DOUBLE PRECISION NOT NULL,
    high DOUBLE PRECISION NOT NULL,
    -- None where that could not be told any more.
    came BIGINT,
    settled_at BIGINT,
    PRIMARY KEY (hour, what, lead)
);
CREATE INDEX forecasts_open ON forecasts (hour) WHERE settled_at IS NULL;
