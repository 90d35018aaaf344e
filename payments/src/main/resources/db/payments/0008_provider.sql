-- // Money from outside: what the provider told us, and what went through its hands for us.
CREATE TABLE payments.provider_event (
    id          text        PRIMARY KEY,
    hash        bytea       NOT NULL CHECK (length(hash) = 32),
    received_at timestamptz NOT NULL
);

CREATE INDEX provider_event_by_age ON payments.provider_event (received_at);

CREATE TABLE payments.outside_movement (
    reference    text        PRIMARY KEY,
    payment_id   uuid        NOT NULL REFERENCES payments.payment (id),
    kind         text        NOT NULL CHECK (kind IN ('CAPTURE', 'REFUND')),
    amount_minor bigint      NOT NULL CHECK (amount_minor > 0),
    asset        text        NOT NULL,
    moved_at     timestamptz NOT NULL
);

CREATE INDEX outside_movement_by_time ON payments.outside_movement (moved_at);

-- //@UNDO
DROP TABLE payments.outside_movement;

DROP TABLE payments.provider_event;
