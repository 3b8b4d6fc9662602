-- It went to somebody who works here: it says nothing of customers.
ALTER TABLE template_sends ADD COLUMN to_self BOOLEAN NOT NULL DEFAULT FALSE;

-- What the platform has announced that a template will count as, and from when on.
ALTER TABLE templates ADD COLUMN next_category TEXT;
ALTER TABLE templates ADD COLUMN next_category_at BIGINT;
