-- Whether the platform said last that a number is connected: nothing leaves from one that is banned, moved or gone.
ALTER TABLE number_health ADD COLUMN able BOOLEAN NOT NULL DEFAULT TRUE;
