-- What a number answers without a person, and in which words, as JSON; null where nobody has said anything.
ALTER TABLE numbers ADD COLUMN answering TEXT;

-- Messages of customers that may be answered without a person. A row goes in the transaction that answers it, or that
-- decides not to. what: heard, stopped, started.
CREATE TABLE answering_due (
    message_id BIGINT PRIMARY KEY,
    conversation_id BIGINT NOT NULL,
    what TEXT NOT NULL
);
CREATE INDEX answering_due_conversation ON answering_due (conversation_id);

-- Which messages were sent without a person, each in answer to one of the customer's, which is answered so once.
-- what: greeting, away, stopped, started.
CREATE TABLE automatic_replies (
    message_id BIGINT PRIMARY KEY,
    answers_id BIGINT NOT NULL UNIQUE,
    conversation_id BIGINT NOT NULL,
    number_id BIGINT NOT NULL,
    what TEXT NOT NULL,
    at BIGINT NOT NULL,
    -- When the customer asked for a person by its button.
    pressed_at BIGINT
);
CREATE INDEX automatic_replies_conversation ON automatic_replies (conversation_id, at);
CREATE INDEX automatic_replies_number ON automatic_replies (number_id, at);
