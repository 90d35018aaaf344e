-- // The first answer to each request that names itself, so that a repeated one gets the same.
CREATE TABLE platform.idempotency (
    person_id    uuid        NOT NULL,
    key          text        NOT NULL,
    fingerprint  bytea       NOT NULL CHECK (octet_length(fingerprint) = 32),
    claimed_at   timestamptz NOT NULL,
    status       integer     CHECK (status BETWEEN 100 AND 599),
    content_type text,
    location     text,
    body         bytea,
    PRIMARY KEY (person_id, key)
);

CREATE INDEX idempotency_claimed_at ON platform.idempotency (claimed_at);

-- //@UNDO
DROP TABLE platform.idempotency;
