-- // Since when nothing is known of a person any more but the id, by which the books and the grades stay whole.
ALTER TABLE identity.person ADD COLUMN erased_at timestamptz;

ALTER TABLE identity.person ADD CONSTRAINT erased_is_closed CHECK (erased_at IS NULL OR (disabled AND roles = '{}'));

-- //@UNDO
ALTER TABLE identity.person DROP CONSTRAINT erased_is_closed;

ALTER TABLE identity.person DROP COLUMN erased_at;
