-- What each template of a campaign counted as when it was looked up who gets it, as JSON in the order of its templates. Where one
-- counts as something else by now, people decide again.
ALTER TABLE campaigns ADD COLUMN categories TEXT NOT NULL DEFAULT '[]';

-- How many people were written to of its own in the last day, from here and by other tools: of those it is only known by what the
-- platform says of a message, or by its echo.
CREATE INDEX template_sends_reopening ON template_sends (at, conversation_id) WHERE reopens;
CREATE INDEX messages_elsewhere ON messages (sent_at, conversation_id)
    WHERE (kind = 'unknown' AND direction = 'out') OR (kind = 'template' AND direction = 'echo');

-- When the turn came of whoever then got nothing: they are held out, or something kept it from them. They stay in their group, so
-- that all groups are counted by one rule.
ALTER TABLE campaign_people ADD COLUMN turn_at BIGINT;
UPDATE campaign_people SET turn_at = due_at WHERE state = 'held_out' AND due_at > 0
    AND campaign_id IN (SELECT id FROM campaigns WHERE stage IN ('stopped', 'done'));
CREATE INDEX campaign_people_held_out ON campaign_people (campaign_id, state, due_at, id)
    WHERE state = 'held_out' AND turn_at IS NULL;

-- What somebody has started in the last day counts where it is told whether somebody else has to agree.
CREATE INDEX campaigns_started ON campaigns (owner, started_at) WHERE started_at IS NOT NULL;

-- How the people of one that is over stand and what they cost, as JSON, some time after its end: a list counts nobody anew.
ALTER TABLE campaigns ADD COLUMN counted TEXT;
CREATE INDEX campaigns_uncounted ON campaigns (changed_at) WHERE counted IS NULL AND stage IN ('stopped', 'done');
