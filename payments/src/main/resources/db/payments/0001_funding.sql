-- // What was put into the treasuries of courses. The money stands in the ledger; here stands who asked for it, and why.
CREATE SCHEMA payments;

CREATE TABLE payments.funding (
    id           uuid        PRIMARY KEY,
    course_id    uuid        NOT NULL,
    amount_minor bigint      NOT NULL CHECK (amount_minor > 0),
    asset        text        NOT NULL,
    reason       text        NOT NULL,
    funded_by    uuid        NOT NULL,
    request_id   text        NOT NULL,
    status       text        NOT NULL CHECK (status IN ('CREATED', 'POSTED', 'REFUSED')),
    created_at   timestamptz NOT NULL,
    UNIQUE (funded_by, request_id)
);

CREATE INDEX funding_of_course ON payments.funding (course_id);

-- //@UNDO
DROP TABLE payments.funding;

DROP SCHEMA payments;
