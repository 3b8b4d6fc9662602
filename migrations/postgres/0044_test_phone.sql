-- The number that somebody who works here says is theirs, the code that is to be sent from it, and since when. Only once it
-- was, the number is in `test_phone` and tests go there. Those that were kept before nobody has proven.
ALTER TABLE users ADD COLUMN claimed_phone TEXT;
ALTER TABLE users ADD COLUMN claimed_code TEXT;
ALTER TABLE users ADD COLUMN claimed_at BIGINT;
UPDATE users SET claimed_phone = test_phone, test_phone = NULL WHERE test_phone IS NOT NULL;

-- What came of the sends of a template is counted out of the index alone.
DROP INDEX template_sends_template;
CREATE INDEX template_sends_template ON template_sends (template_id, at, reopens, outcome, to_self);
