-- // Keys with which programs act in a person's name. Of the secret only its hash is stored.
CREATE TABLE identity.api_key (
    id         uuid        PRIMARY KEY,
    person_id  uuid        NOT NULL REFERENCES identity.person (id) ON DELETE CASCADE,
    name       text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    hint       text        NOT NULL CHECK (length(hint) <= 16),
    key_hash   text        NOT NULL UNIQUE,
    scopes     text[]      NOT NULL CHECK (cardinality(scopes) BETWEEN 1 AND 32),
    addresses  text[]      NOT NULL CHECK (cardinality(addresses) <= 32),
    created_at timestamptz NOT NULL,
    expires_at timestamptz,
    used_at    timestamptz,
    revoked_at timestamptz
);

CREATE INDEX api_key_by_person ON identity.api_key (person_id, created_at);

-- Not of each use: that changes no access.
CREATE TRIGGER tell_of_change AFTER DELETE OR UPDATE OF scopes, addresses, expires_at, revoked_at ON identity.api_key
    FOR EACH ROW EXECUTE FUNCTION identity.tell_of_row();

-- //@UNDO
DROP TABLE identity.api_key;
