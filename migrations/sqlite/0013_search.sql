-- By what messages are found: their words, folded and in order, and what else they can be looked for by. The rowid is the
-- message's id. It holds no text: what is found is read where it is kept. Letters of all scripts are parts of words here,
-- since the words come already cut.
CREATE VIRTUAL TABLE message_words USING fts5 (
    words,
    content = '',
    contentless_delete = 1,
    tokenize = "ascii tokenchars '^~'"
);

-- By what people are found: beginnings of words, and parts of numbers.
CREATE TABLE people_words (
    contact_id BIGINT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (contact_id, word)
);
CREATE INDEX people_words_word ON people_words (word, contact_id);

-- Up to where what was there before cannot be found yet; 0 once all can.
INSERT INTO counters (name, value) SELECT 'words_left', COALESCE(MAX(id), 0) FROM messages;
INSERT INTO counters (name, value) SELECT 'people_left', COALESCE(MAX(id), 0) FROM contacts;
-- How many messages were forgotten since their words were last purged from the files of the index.
INSERT INTO counters (name, value) VALUES ('words_gone', 0);
