-- Whether the platform said last that a number is connected: nothing leaves from one that is banned, moved or gone.
ALTER TABLE number_health ADD COLUMN able BOOLEAN NOT NULL DEFAULT TRUE;

-- Whether what came of a send says which template works: not where a campaign gave it to everybody of a list, whom nothing has
-- chosen by what is known of them. Of campaigns before this nobody can tell any more which they were.
ALTER TABLE template_sends ADD COLUMN learns BOOLEAN NOT NULL DEFAULT TRUE;
UPDATE template_sends SET learns = FALSE
    WHERE message_id IN (SELECT message_id FROM campaign_people WHERE message_id IS NOT NULL);
DROP INDEX template_sends_template;
CREATE INDEX template_sends_template ON template_sends (template_id, at, learns, reopens, outcome, to_self);
