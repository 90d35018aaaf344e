-- // Accounts, sessions and the keys that sign tokens. Secrets are stored as hashes, or sealed.
CREATE SCHEMA identity;

CREATE TABLE identity.person (
    id            uuid        PRIMARY KEY,
    email         text        NOT NULL UNIQUE CHECK (email = lower(email) AND length(email) <= 254),
    display_name  text        NOT NULL CHECK (length(display_name) BETWEEN 1 AND 100),
    locale        text        NOT NULL CHECK (locale IN ('en', 'ar')),
    password_hash text        NOT NULL,
    roles         text[]      NOT NULL
        CHECK (roles <@ ARRAY['LEARNER', 'EDUCATOR', 'TREASURER', 'AUDITOR', 'OPERATOR', 'ADMIN']),
    disabled      boolean     NOT NULL DEFAULT false,
    created_at    timestamptz NOT NULL
);

-- What somebody asked for whose address has not answered yet. The account comes into being with the answer, so nobody
-- can take an address beforehand and wait, with a password of his own, for its owner to confirm it.
CREATE TABLE identity.registration (
    token_hash    text        PRIMARY KEY,
    email         text        NOT NULL,
    display_name  text        NOT NULL,
    locale        text        NOT NULL CHECK (locale IN ('en', 'ar')),
    password_hash text        NOT NULL,
    asked_at      timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL
);

CREATE INDEX registration_by_email ON identity.registration (email, asked_at);

CREATE TABLE identity.session (
    id         uuid        PRIMARY KEY,
    person_id  uuid        NOT NULL REFERENCES identity.person (id),
    started_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at   timestamptz
);

CREATE INDEX session_by_person ON identity.session (person_id);

CREATE INDEX session_by_end ON identity.session (expires_at);

-- The salt, with the token itself, gives the successor: so the successor can be given again without being stored.
CREATE TABLE identity.refresh_token (
    token_hash     text        PRIMARY KEY,
    session_id     uuid        NOT NULL REFERENCES identity.session (id) ON DELETE CASCADE,
    issued_at      timestamptz NOT NULL,
    used_at        timestamptz,
    successor_salt text,
    CONSTRAINT used_with_salt CHECK ((used_at IS NULL) = (successor_salt IS NULL))
);

CREATE INDEX refresh_token_by_session ON identity.refresh_token (session_id);

-- The key is a hash of account and address: whom somebody tried to be is nobody's business.
CREATE TABLE identity.guess (
    key            text        PRIMARY KEY,
    attempts       integer     NOT NULL CHECK (attempts >= 0),
    window_ends_at timestamptz NOT NULL
);

CREATE TABLE identity.signing_key (
    kid            text        PRIMARY KEY,
    public_jwk     text        NOT NULL,
    private_sealed text        NOT NULL,
    created_at     timestamptz NOT NULL
);

-- At most one row: a new token replaces the one before.
CREATE TABLE identity.setup_token (
    single     boolean     PRIMARY KEY DEFAULT true CHECK (single),
    token_hash text        NOT NULL,
    created_at timestamptz NOT NULL
);

-- //@UNDO
DROP TABLE identity.setup_token;

DROP TABLE identity.signing_key;

DROP TABLE identity.guess;

DROP TABLE identity.refresh_token;

DROP TABLE identity.session;

DROP TABLE identity.registration;

DROP TABLE identity.person;

DROP SCHEMA identity;
