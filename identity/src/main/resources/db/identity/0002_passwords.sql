-- // Passwords from before, links for forgotten ones, changes of address that wait for an answer.
-- The present password stands with the person; here stand the few before it, which may not come back.
CREATE TABLE identity.former_password (
    number        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id     uuid        NOT NULL REFERENCES identity.person (id),
    password_hash text        NOT NULL,
    replaced_at   timestamptz NOT NULL
);

CREATE INDEX former_password_by_person ON identity.former_password (person_id, number);

-- How often somebody who is signed in has named a wrong password of late.
CREATE TABLE identity.password_proof (
    person_id      uuid        PRIMARY KEY REFERENCES identity.person (id),
    attempts       integer     NOT NULL CHECK (attempts > 0),
    window_ends_at timestamptz NOT NULL
);

-- Ended ones stay for an hour: they count towards how many letters an address gets.
CREATE TABLE identity.password_reset (
    token_hash text        PRIMARY KEY,
    person_id  uuid        NOT NULL REFERENCES identity.person (id),
    asked_at   timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at   timestamptz
);

CREATE INDEX password_reset_by_person ON identity.password_reset (person_id, asked_at);

CREATE TABLE identity.email_change (
    token_hash text        PRIMARY KEY,
    person_id  uuid        NOT NULL REFERENCES identity.person (id),
    email      text        NOT NULL CHECK (email = lower(email) AND length(email) <= 254),
    asked_at   timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at   timestamptz
);

CREATE INDEX email_change_by_person ON identity.email_change (person_id, asked_at);

-- //@UNDO
DROP TABLE identity.email_change;

DROP TABLE identity.password_reset;

DROP TABLE identity.password_proof;

DROP TABLE identity.former_password;
