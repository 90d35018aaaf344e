-- // The provider's files, line by line beside what we know.
CREATE TABLE payments.reconciliation (
    id              uuid        PRIMARY KEY,
    file_hash       bytea       NOT NULL UNIQUE CHECK (length(file_hash) = 32),
    lines           integer     NOT NULL CHECK (lines > 0),
    asset           text        NOT NULL,
    file_minor      bigint      NOT NULL,
    file_fee_minor  bigint      NOT NULL CHECK (file_fee_minor >= 0),
    booked_minor    bigint      NOT NULL,
    booked_fee_minor bigint     NOT NULL CHECK (booked_fee_minor >= 0),
    expected_minor  bigint      NOT NULL,
    clearing_minor  bigint      NOT NULL,
    imported_by     uuid        NOT NULL,
    imported_at     timestamptz NOT NULL
);

CREATE TABLE payments.reconciliation_item (
    reconciliation_id uuid    NOT NULL REFERENCES payments.reconciliation (id),
    number            integer NOT NULL CHECK (number > 0),
    line              integer CHECK (line > 1),
    reference         text    NOT NULL,
    kind              text    NOT NULL CHECK (kind IN ('CAPTURE', 'REFUND')),
    status            text    NOT NULL CHECK (status IN (
        'MATCHED', 'DATE_DIFFERS', 'AMOUNT_DIFFERS', 'UNKNOWN_HERE', 'MISSING_THERE', 'REPEATED')),
    theirs_minor      bigint,
    fee_minor         bigint,
    dated             date,
    ours_minor        bigint,
    note              text,
    resolved_by       uuid,
    resolved_at       timestamptz,
    PRIMARY KEY (reconciliation_id, number),
    CONSTRAINT item_theirs_has_a_line CHECK ((line IS NULL) = (status = 'MISSING_THERE')),
    CONSTRAINT item_resolved_with_a_note CHECK ((resolved_at IS NULL) = (note IS NULL))
);

-- What was paid out is booked once, whatever files say it.
CREATE UNIQUE INDEX reconciliation_item_once ON payments.reconciliation_item (reference)
    WHERE status IN ('MATCHED', 'DATE_DIFFERS');
CREATE INDEX reconciliation_item_of_reference ON payments.reconciliation_item (reference);

-- //@UNDO
DROP TABLE payments.reconciliation_item;

DROP TABLE payments.reconciliation;
