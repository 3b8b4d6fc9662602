-- What each template of a campaign counted as when it was looked up who gets it, as JSON in the order of its templates. Where one
-- counts as something else by now, people decide again.
ALTER TABLE campaigns ADD COLUMN categories TEXT NOT NULL DEFAULT '[]';
