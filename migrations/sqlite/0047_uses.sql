-- What is written down long after its moment is not predicted any more, so all that is there was predicted in time.
DELETE FROM decisions WHERE NOT prompt;
ALTER TABLE decisions DROP COLUMN prompt;
