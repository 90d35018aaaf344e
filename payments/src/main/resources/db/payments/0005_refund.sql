-- // What was given back. That it never exceeds the payment is a constraint of the payment's refunded_minor.
CREATE TABLE payments.refund (
    id           uuid        PRIMARY KEY,
    payment_id   uuid        NOT NULL REFERENCES payments.payment (id),
    request_id   text        NOT NULL,
    amount_minor bigint      NOT NULL CHECK (amount_minor > 0),
    asset        text        NOT NULL,
    reason       text        NOT NULL,
    granted_by   uuid        NOT NULL,
    granted_at   timestamptz NOT NULL,
    hash         bytea       NOT NULL CHECK (length(hash) = 32),
    attempt      integer     NOT NULL DEFAULT 0 CHECK (attempt >= 0),
    transfer_id  uuid        UNIQUE,
    UNIQUE (payment_id, request_id)
);

-- //@UNDO
DROP TABLE payments.refund;
