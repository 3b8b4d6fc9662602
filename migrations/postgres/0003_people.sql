-- BCP 47. From: 'detected' in what they write, or 'said' by somebody here, which is never overwritten by the former.
ALTER TABLE contacts ADD COLUMN language TEXT;
ALTER TABLE contacts ADD COLUMN language_from TEXT;
-- From: the 'number' they write from, or 'said'.
ALTER TABLE contacts ADD COLUMN zone_from TEXT;
-- When they may be written to of their own: minutes of their day, null for any time.
ALTER TABLE contacts ADD COLUMN hours_from BIGINT;
ALTER TABLE contacts ADD COLUMN hours_until BIGINT;

-- A tag with a rule ('new', 'returning', 'ad_lead') is set and taken away by it, never by hand.
CREATE TABLE tags (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    colour TEXT NOT NULL,
    rule TEXT UNIQUE,
    created_at BIGINT NOT NULL
);

CREATE TABLE contact_tags (
    contact_id BIGINT NOT NULL,
    tag_id BIGINT NOT NULL,
    by_id BIGINT,
    at BIGINT NOT NULL,
    PRIMARY KEY (contact_id, tag_id)
);
CREATE INDEX contact_tags_tag ON contact_tags (tag_id, contact_id);

-- What can be said of a person. Kind: text, number, date, yes_no, choice, url. Choices are a list as JSON.
CREATE TABLE attributes (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    choices TEXT,
    created_at BIGINT NOT NULL
);

-- The value as its kind writes it: a date as 2026-11-05, a number with a point, yes or no.
CREATE TABLE contact_attributes (
    contact_id BIGINT NOT NULL,
    attribute_id BIGINT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (contact_id, attribute_id)
);
CREATE INDEX contact_attributes_attribute ON contact_attributes (attribute_id, value);

-- What somebody here noted about a person.
CREATE TABLE contact_notes (
    id BIGINT PRIMARY KEY,
    contact_id BIGINT NOT NULL,
    author_id BIGINT,
    text TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    edited_at BIGINT
);
CREATE INDEX contact_notes_contact ON contact_notes (contact_id, id);

-- Each yes and no, never changed afterwards; the latest of a category holds. Category: marketing, utility, service.
CREATE TABLE consents (
    id BIGINT PRIMARY KEY,
    contact_id BIGINT NOT NULL,
    category TEXT NOT NULL,
    given BOOLEAN NOT NULL,
    source TEXT NOT NULL,
    wording TEXT,
    at BIGINT NOT NULL,
    by_id BIGINT
);
CREATE INDEX consents_contact ON consents (contact_id, category, at);
