-- What the variables of a template are filled with, as JSON by the place each stands in; and how often it was sent.
ALTER TABLE templates ADD COLUMN fills TEXT;
ALTER TABLE templates ADD COLUMN uses BIGINT NOT NULL DEFAULT 0;

-- The own number of somebody who works here, digits only: tests of templates go there.
ALTER TABLE users ADD COLUMN test_phone TEXT;
