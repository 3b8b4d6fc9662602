-- What stands on the buttons by which people stop marketing messages, of templates that were submitted here: the platform
-- lists them as any other quick reply. Texts are a list, and none is taken off it: who got an earlier wording may press it still.
CREATE TABLE stop_buttons (
    waba_id TEXT NOT NULL,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    texts TEXT NOT NULL,
    PRIMARY KEY (waba_id, name, language)
);
