-- Who speaks what is read off the index, without the rows.
DROP INDEX contacts_language;
CREATE INDEX contacts_language ON contacts (language, id) WHERE language IS NOT NULL;
