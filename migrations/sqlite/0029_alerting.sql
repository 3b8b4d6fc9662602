-- A copy that was put back may stand beside the one it was made of: from it nothing goes to devices, nor by email, until an
-- owner says so. There is one row at most.
CREATE TABLE alert_holds (
    id BIGINT PRIMARY KEY,
    since BIGINT NOT NULL
);

-- What is past its time is found by when it was written down.
CREATE INDEX alerts_created ON alerts (created_at);
CREATE INDEX alert_digests_created ON alert_digests (created_at);
CREATE INDEX pushes_created ON pushes (created_at);
