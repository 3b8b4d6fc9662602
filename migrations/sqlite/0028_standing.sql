-- What an invitation brings with it for whoever comes: the teams they are in, and the limits of what they see, as JSON.
-- Null: none.
ALTER TABLE invitations ADD COLUMN teams TEXT;
ALTER TABLE invitations ADD COLUMN limits TEXT;

-- The session in which a device asked to be told, by the hash of its token: it ends with it. Null where that is not known,
-- until something arrives there.
ALTER TABLE push_subscriptions ADD COLUMN session_hash TEXT;
CREATE INDEX push_subscriptions_session ON push_subscriptions (session_hash);
