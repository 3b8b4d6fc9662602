-- Devices that their push service knows no longer: whose they were is told so, until they put it away or add one.
CREATE TABLE lost_devices (
    id BIGINT PRIMARY KEY,
    user_id BIGINT NOT NULL,
    device TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX lost_devices_user ON lost_devices (user_id);

-- When its person has put away that a device is not reached; null once it was heard of again.
ALTER TABLE push_subscriptions ADD COLUMN put_away_at BIGINT;
