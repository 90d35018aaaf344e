-- // Guesses are slowed down by delays that grow, and no longer counted by the minute. What was counted before is dropped:
-- // it held for a minute.
DROP TABLE identity.guess;

-- The key is a hash of account, address or device: whom somebody tried to be is nobody's business.
CREATE TABLE identity.guess (
    key          text        PRIMARY KEY,
    failures     integer     NOT NULL CHECK (failures >= 0),
    counted_at   timestamptz NOT NULL,
    closed_until timestamptz NOT NULL
);

CREATE INDEX guess_by_time ON identity.guess (counted_at);

-- //@UNDO
DROP TABLE identity.guess;

-- The key is a hash of account and address: whom somebody tried to be is nobody's business.
CREATE TABLE identity.guess (
    key            text        PRIMARY KEY,
    attempts       integer     NOT NULL CHECK (attempts >= 0),
    window_ends_at timestamptz NOT NULL
);
