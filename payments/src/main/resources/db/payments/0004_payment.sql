-- // Purchases of courses. A state and the columns that belong to it cannot come apart.
CREATE TABLE payments.payment (
    id             uuid        PRIMARY KEY,
    course_id      uuid        NOT NULL,
    title          text        NOT NULL,
    payer_id       uuid        NOT NULL,
    request_id     text        NOT NULL,
    amount_minor   bigint      NOT NULL CHECK (amount_minor > 0),
    asset          text        NOT NULL,
    created_at     timestamptz NOT NULL,
    hash           bytea       NOT NULL CHECK (length(hash) = 32),
    status         text        NOT NULL,
    failure        text,
    transfer_id    uuid        UNIQUE,
    refunded_minor bigint      NOT NULL DEFAULT 0,
    UNIQUE (payer_id, request_id),
    CONSTRAINT payment_state_whole CHECK (
        CASE status
            WHEN 'CREATED' THEN transfer_id IS NULL AND failure IS NULL AND refunded_minor = 0
            WHEN 'FAILED' THEN transfer_id IS NULL AND failure IS NOT NULL AND refunded_minor = 0
            WHEN 'CAPTURED' THEN transfer_id IS NOT NULL AND failure IS NULL AND refunded_minor = 0
            WHEN 'PARTIALLY_REFUNDED'
                THEN transfer_id IS NOT NULL AND failure IS NULL AND refunded_minor BETWEEN 1 AND amount_minor - 1
            WHEN 'REFUNDED' THEN transfer_id IS NOT NULL AND failure IS NULL AND refunded_minor = amount_minor
            ELSE false
        END)
);

-- Nobody pays for a course twice, whatever keys the requests carry.
CREATE UNIQUE INDEX payment_one_live ON payments.payment (payer_id, course_id)
    WHERE status IN ('CREATED', 'CAPTURED', 'PARTIALLY_REFUNDED');
CREATE INDEX payment_of_payer ON payments.payment (payer_id, id);

-- //@UNDO
DROP TABLE payments.payment;
