-- A looser rule that somebody asks for: it holds once somebody else asks for the same. asked_by is null where nobody does.
ALTER TABLE campaign_rules ADD COLUMN asked_people BIGINT;
ALTER TABLE campaign_rules ADD COLUMN asked_cost BIGINT;
ALTER TABLE campaign_rules ADD COLUMN asked_by BIGINT;

-- What somebody here wrote since a moment: whether whoever was shown what the next hours bring then acted on it.
CREATE INDEX messages_author ON messages (author, sent_at) WHERE author IS NOT NULL;
