-- What is written down long after its moment is not predicted any more, so all that is there was predicted in time.
DELETE FROM decisions WHERE NOT prompt;
ALTER TABLE decisions DROP COLUMN prompt;

-- What is made use of, further: hour (the best hours were offered for a send), reopen (a template was proposed to open a window
-- again), forecast (the next hours were shown; of no conversation, which is 0), filter (a list narrowed by what is foreseen
-- showed it), alert (somebody was told of its window, where what is at stake says in which order). Whom it was shown to, where
-- that matters: each once for a day and person at most; else 0.
ALTER TABLE uses ADD COLUMN user_id BIGINT NOT NULL DEFAULT 0;
DROP INDEX uses_window;
CREATE UNIQUE INDEX uses_window ON uses (conversation_id, what, until, user_id);

-- A template that a program was given is shown to nobody: it is kept with how likely it was to be chosen all the same, and is
-- not what stays proposed for its window.
ALTER TABLE suggestions ADD COLUMN shown BOOLEAN NOT NULL DEFAULT TRUE;
DROP INDEX suggestions_window;
CREATE UNIQUE INDEX suggestions_window ON suggestions (conversation_id, ended_at) WHERE shown;
CREATE UNIQUE INDEX suggestions_given ON suggestions (conversation_id, ended_at, template_id) WHERE NOT shown;
