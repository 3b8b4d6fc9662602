-- After a verdict a campaign may choose among its templates by what came of each: since when, and what it has learnt, as JSON.
ALTER TABLE campaigns ADD COLUMN steering TEXT;
-- How likely somebody's template was, where it was chosen so; null where chance alone has parted people.
ALTER TABLE campaign_people ADD COLUMN propensity DOUBLE PRECISION;
