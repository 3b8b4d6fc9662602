-- How somebody wants to be told that a window is about to close on a customer who waits; who has no row, as usual.
CREATE TABLE alert_settings (
    user_id BIGINT PRIMARY KEY,
    -- So many minutes before a window closes, as a list in JSON.
    limits TEXT NOT NULL,
    sound BOOLEAN NOT NULL,
    -- Minutes of the day between which nothing makes itself heard, in this zone; null: there are none.
    quiet_from BIGINT,
    quiet_until BIGINT,
    time_zone TEXT NOT NULL,
    -- Whether what was muted and what was lost comes by email, at most once an hour.
    digest BOOLEAN NOT NULL,
    changed_at BIGINT NOT NULL
);

-- Who was told of which window, once for each level and limit. A window is known by when it closes.
CREATE TABLE alerts (
    id BIGINT PRIMARY KEY,
    conversation_id BIGINT NOT NULL,
    closes_at BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    -- assignee, team, lead; and for the first which limit it was, in minutes.
    level TEXT NOT NULL,
    limit_minutes BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    -- Why it did not make itself heard: rate, quiet. Until when, as far as that is known.
    muted TEXT,
    muted_until BIGINT,
    -- When a page has shown it.
    shown_at BIGINT,
    -- When its person opened it or put it away.
    seen_at BIGINT,
    -- The digest that told of it, where it was muted; and the one that told that its window was lost.
    digest_id BIGINT,
    lost_digest_id BIGINT
);
CREATE INDEX alerts_conversation ON alerts (conversation_id, closes_at);
CREATE INDEX alerts_user ON alerts (user_id, created_at);
CREATE INDEX alerts_muted ON alerts (created_at, id) WHERE muted IS NOT NULL AND muted <> 'same' AND digest_id IS NULL;
CREATE INDEX alerts_closes ON alerts (closes_at) WHERE lost_digest_id IS NULL;
CREATE INDEX alerts_digest ON alerts (digest_id) WHERE digest_id IS NOT NULL;
CREATE INDEX alerts_lost_digest ON alerts (lost_digest_id) WHERE lost_digest_id IS NOT NULL;

-- What was muted, and what closed unanswered, in one. mail: waiting, sent, failed; null where none was asked for.
CREATE TABLE alert_digests (
    id BIGINT PRIMARY KEY,
    user_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    muted BIGINT NOT NULL,
    lost BIGINT NOT NULL,
    mail TEXT,
    tries BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    sent_at BIGINT
);
CREATE INDEX alert_digests_user ON alert_digests (user_id, created_at);
CREATE INDEX alert_digests_mail ON alert_digests (next_at) WHERE mail = 'waiting';

-- The devices that are told by push. The keys are theirs, and public.
CREATE TABLE push_subscriptions (
    id BIGINT PRIMARY KEY,
    user_id BIGINT NOT NULL,
    endpoint TEXT NOT NULL UNIQUE,
    p256dh TEXT NOT NULL,
    auth TEXT NOT NULL,
    device TEXT NOT NULL,
    -- Whether names and texts of customers may be in what it is sent.
    texts BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    succeeded_at BIGINT,
    failed_at BIGINT,
    failure TEXT
);
CREATE INDEX push_subscriptions_user ON push_subscriptions (user_id);

-- What goes to which device. state: waiting, sent, failed. With neither alert nor digest it is a test.
CREATE TABLE pushes (
    id BIGINT PRIMARY KEY,
    subscription_id BIGINT NOT NULL,
    alert_id BIGINT,
    digest_id BIGINT,
    -- By which the device says that it has arrived.
    token TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    tries BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    sent_at BIGINT,
    received_at BIGINT
);
CREATE INDEX pushes_due ON pushes (next_at, id) WHERE state = 'waiting';
CREATE INDEX pushes_subscription ON pushes (subscription_id, id);
CREATE INDEX pushes_alert ON pushes (alert_id) WHERE alert_id IS NOT NULL;

-- What this server is known by to push services, sealed. There is one.
CREATE TABLE push_keys (
    id BIGINT PRIMARY KEY,
    private BLOB NOT NULL,
    created_at BIGINT NOT NULL
);
