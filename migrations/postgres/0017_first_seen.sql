-- When a person wrote first, where the message that said so is no longer kept; of a merged one beside the survivor's.
ALTER TABLE contacts ADD COLUMN first_at BIGINT;
CREATE INDEX contacts_merged ON contacts (merged_into) WHERE merged_into IS NOT NULL;
