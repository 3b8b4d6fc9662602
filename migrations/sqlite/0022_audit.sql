-- Who did what to the workspace, when, and from where. It only grows: nothing in it is changed or taken out. It has ids and
-- words of ours and neither names, numbers nor texts of customers, so it stays as it is when one of them is erased.
-- who: person (a user, by_id), key (by_id), console (a command beside the server), program (by itself), stranger (nobody
-- who is signed in). about: what kind of thing subject_id is. details: words and counts, as JSON.
CREATE TABLE audit (
    id BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    who TEXT NOT NULL,
    by_id BIGINT,
    what TEXT NOT NULL,
    about TEXT,
    subject_id BIGINT,
    details TEXT NOT NULL,
    address TEXT
);
CREATE INDEX audit_at ON audit (at);
CREATE INDEX audit_what ON audit (what, id);
CREATE INDEX audit_who ON audit (who, by_id, id);

CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit log is only added to');
END;
CREATE TRIGGER audit_undeleted BEFORE DELETE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit log is only added to');
END;
