-- // Where a session is used and since when it is idle; single tokens that were revoked; signing keys that take turns;
-- // and news of all of it for other processes.
ALTER TABLE identity.session
    ADD COLUMN seen_at timestamptz,
    ADD COLUMN device  text NOT NULL DEFAULT '' CHECK (length(device) <= 100),
    ADD COLUMN address text NOT NULL DEFAULT '' CHECK (length(address) <= 64);

UPDATE identity.session
   SET seen_at = started_at;

ALTER TABLE identity.session
    ALTER COLUMN seen_at SET NOT NULL;

-- By the claim jti. Nobody needs to know of one after the token itself has expired.
CREATE TABLE identity.revoked_token (
    id         text        PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    revoked_by uuid        NOT NULL,
    expires_at timestamptz NOT NULL
);

-- The next key is known to everybody before it signs, and a retired one for as long as what it has signed.
ALTER TABLE identity.signing_key
    ADD COLUMN signs_from timestamptz,
    ADD COLUMN retired_at timestamptz,
    ADD CONSTRAINT retired_after_signing CHECK (retired_at IS NULL OR signs_from IS NOT NULL);

UPDATE identity.signing_key
   SET signs_from = created_at;

UPDATE identity.signing_key
   SET retired_at = now()
 WHERE kid <> (SELECT kid
                 FROM identity.signing_key
                ORDER BY created_at DESC, kid
                LIMIT 1);

CREATE UNIQUE INDEX one_current_signing_key ON identity.signing_key ((true))
    WHERE signs_from IS NOT NULL AND retired_at IS NULL;

CREATE UNIQUE INDEX one_next_signing_key ON identity.signing_key ((true))
    WHERE signs_from IS NULL;

-- Told by triggers, so that no statement, ours or by hand, can change access without the other processes hearing of it.
CREATE FUNCTION identity.tell_of_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('azora_identity', TG_TABLE_NAME || ' ' || COALESCE(NEW.id, OLD.id));
    RETURN NULL;
END
$$;

CREATE FUNCTION identity.tell_of_table() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('azora_identity', TG_TABLE_NAME);
    RETURN NULL;
END
$$;

CREATE TRIGGER tell_of_change AFTER UPDATE OR DELETE ON identity.person
    FOR EACH ROW EXECUTE FUNCTION identity.tell_of_row();

-- Not of each sign of life: those change no access.
CREATE TRIGGER tell_of_end AFTER UPDATE OF ended_at, expires_at ON identity.session
    FOR EACH ROW EXECUTE FUNCTION identity.tell_of_row();

CREATE TRIGGER tell_of_removal AFTER DELETE ON identity.session
    FOR EACH ROW WHEN (OLD.ended_at IS NULL AND OLD.expires_at > now()) EXECUTE FUNCTION identity.tell_of_row();

CREATE TRIGGER tell_of_revocation AFTER INSERT ON identity.revoked_token
    FOR EACH ROW EXECUTE FUNCTION identity.tell_of_row();

CREATE TRIGGER tell_of_keys AFTER INSERT OR UPDATE OR DELETE ON identity.signing_key
    FOR EACH STATEMENT EXECUTE FUNCTION identity.tell_of_table();

-- //@UNDO
DROP TRIGGER tell_of_keys ON identity.signing_key;

DROP TRIGGER tell_of_removal ON identity.session;

DROP TRIGGER tell_of_end ON identity.session;

DROP TRIGGER tell_of_change ON identity.person;

DROP TABLE identity.revoked_token;

DROP FUNCTION identity.tell_of_table();

DROP FUNCTION identity.tell_of_row();

-- A key that has signed nothing yet would otherwise become the one that signs.
DELETE FROM identity.signing_key
 WHERE signs_from IS NULL;

DROP INDEX identity.one_next_signing_key;

DROP INDEX identity.one_current_signing_key;

ALTER TABLE identity.signing_key
    DROP CONSTRAINT retired_after_signing,
    DROP COLUMN retired_at,
    DROP COLUMN signs_from;

ALTER TABLE identity.session
    DROP COLUMN address,
    DROP COLUMN device,
    DROP COLUMN seen_at;
