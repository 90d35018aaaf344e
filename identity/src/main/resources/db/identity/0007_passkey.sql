-- // Passkeys (WebAuthn). What is stored is public: it checks signatures and makes none.
-- Authenticators keep the handle and show it to whoever holds them, so it says nothing of the person.
CREATE TABLE identity.passkey_handle (
    person_id uuid  PRIMARY KEY REFERENCES identity.person (id) ON DELETE CASCADE,
    handle    bytea NOT NULL UNIQUE
);

CREATE TABLE identity.passkey (
    id             uuid        PRIMARY KEY,
    person_id      uuid        NOT NULL REFERENCES identity.person (id) ON DELETE CASCADE,
    credential_id  bytea       NOT NULL UNIQUE,
    -- Id, model and public key, as the authenticator sent them ("attested credential data", WebAuthn, section 6.5.1).
    attested       bytea       NOT NULL,
    sign_count     bigint      NOT NULL CHECK (sign_count >= 0),
    backup_capable boolean     NOT NULL,
    backed_up      boolean     NOT NULL,
    name           text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    created_at     timestamptz NOT NULL,
    last_used_at   timestamptz
);

CREATE INDEX passkey_by_person ON identity.passkey (person_id);

-- A question that an authenticator is to sign, once.
CREATE TABLE identity.passkey_ceremony (
    id_hash        text        PRIMARY KEY,
    registers      boolean     NOT NULL,
    question       bytea       NOT NULL,
    person_id      uuid        REFERENCES identity.person (id) ON DELETE CASCADE,
    challenge_hash text,
    expires_at     timestamptz NOT NULL,
    CONSTRAINT registration_is_for_somebody CHECK (NOT registers OR person_id IS NOT NULL)
);

CREATE INDEX passkey_ceremony_by_end ON identity.passkey_ceremony (expires_at);

-- //@UNDO
DROP TABLE identity.passkey_ceremony;

DROP TABLE identity.passkey;

DROP TABLE identity.passkey_handle;
