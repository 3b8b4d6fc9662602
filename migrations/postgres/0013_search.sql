-- By what messages are found: their words, folded and in order, and what else they can be looked for by. The words come
-- already cut, so no configuration of a language has a say in them.
CREATE TABLE message_words (
    id BIGINT PRIMARY KEY,
    words TSVECTOR NOT NULL
);
-- What was just written waits in a list that every search has to read: a short one.
CREATE INDEX message_words_words ON message_words USING GIN (words) WITH (gin_pending_list_limit = 1024);

-- By what people are found: beginnings of words, and parts of numbers.
CREATE TABLE people_words (
    contact_id BIGINT NOT NULL,
    -- In the order of its bytes, so that what begins alike stands together in every locale.
    word TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (contact_id, word)
);
CREATE INDEX people_words_word ON people_words (word, contact_id);

-- Up to where what was there before cannot be found yet; 0 once all can.
INSERT INTO counters (name, value) SELECT 'words_left', COALESCE(MAX(id), 0) FROM messages;
INSERT INTO counters (name, value) SELECT 'people_left', COALESCE(MAX(id), 0) FROM contacts;
-- How many messages were forgotten since their words were last purged from the files of the index.
INSERT INTO counters (name, value) VALUES ('words_gone', 0);
