-- Since when nobody knows of a send whether it left, as long as its author was not told; and the message that a task is about.
ALTER TABLE outbox ADD COLUMN unsure_since BIGINT;
CREATE INDEX outbox_unsure ON outbox (unsure_since) WHERE unsure_since IS NOT NULL;
ALTER TABLE tasks ADD COLUMN message_id BIGINT;
CREATE INDEX tasks_message ON tasks (message_id) WHERE message_id IS NOT NULL;
