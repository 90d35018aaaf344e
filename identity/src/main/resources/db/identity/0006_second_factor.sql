-- // What somebody shows besides a password. Secrets are sealed or hashed; each counts as often as it may and no more.
CREATE TABLE identity.totp (
    person_id     uuid        PRIMARY KEY REFERENCES identity.person (id) ON DELETE CASCADE,
    secret_sealed bytea       NOT NULL,
    enrolled_at   timestamptz NOT NULL,
    confirmed_at  timestamptz,
    -- The period of 30 seconds whose code was used last: no code of it, or of one before it, counts again.
    last_step     bigint      NOT NULL DEFAULT 0
);

-- A code that was used is not here any more.
CREATE TABLE identity.recovery_code (
    person_id uuid NOT NULL REFERENCES identity.person (id) ON DELETE CASCADE,
    code_hash text NOT NULL,
    PRIMARY KEY (person_id, code_hash)
);

-- Somebody knows the password and is asked for more. The mark is a hash of the password's hash, so that what began
-- with one password does not go on after it was changed.
CREATE TABLE identity.factor_challenge (
    id_hash       text        PRIMARY KEY,
    person_id     uuid        NOT NULL REFERENCES identity.person (id) ON DELETE CASCADE,
    password_mark text        NOT NULL,
    attempts      integer     NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    expires_at    timestamptz NOT NULL
);

CREATE INDEX factor_challenge_by_person ON identity.factor_challenge (person_id);

CREATE INDEX factor_challenge_by_end ON identity.factor_challenge (expires_at);

CREATE TABLE identity.factor_guess (
    person_id      uuid        PRIMARY KEY REFERENCES identity.person (id) ON DELETE CASCADE,
    attempts       integer     NOT NULL CHECK (attempts >= 0),
    window_ends_at timestamptz NOT NULL
);

CREATE TABLE identity.remembered_device (
    id            uuid        PRIMARY KEY,
    token_hash    text        NOT NULL UNIQUE,
    person_id     uuid        NOT NULL REFERENCES identity.person (id) ON DELETE CASCADE,
    password_mark text        NOT NULL,
    name          text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    remembered_at timestamptz NOT NULL,
    last_seen_at  timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL
);

CREATE INDEX remembered_device_by_person ON identity.remembered_device (person_id);

-- When the person behind a session last showed the password or a factor.
CREATE TABLE identity.confirmation (
    session_id   uuid        PRIMARY KEY REFERENCES identity.session (id) ON DELETE CASCADE,
    confirmed_at timestamptz NOT NULL
);

-- //@UNDO
DROP TABLE identity.confirmation;

DROP TABLE identity.remembered_device;

DROP TABLE identity.factor_guess;

DROP TABLE identity.factor_challenge;

DROP TABLE identity.recovery_code;

DROP TABLE identity.totp;
