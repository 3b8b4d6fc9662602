-- What was said of a digest that could not be sent by email.
ALTER TABLE alert_digests ADD COLUMN failure TEXT;
-- Files that were given up are counted out of this.
CREATE INDEX media_failed ON media (created_at, id) WHERE state = 'failed';
