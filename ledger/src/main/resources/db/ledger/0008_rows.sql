-- // What a batch writes comes as one array of rows. Of an array per column, the server would make a table each, and join
-- them again row by row.
CREATE TYPE ledger.posted_row AS (
    seq                 bigint,
    id                  uuid,
    debit               uuid,
    credit              uuid,
    amount_minor        bigint,
    asset               text,
    code                text,
    cause               text,
    step                text,
    follows             uuid,
    expires_at          timestamptz,
    hash                bytea,
    debit_version       bigint,
    debit_balance       bigint,
    debit_total         bigint,
    debit_may_overdraw  boolean,
    credit_version      bigint,
    credit_balance      bigint,
    credit_total        bigint,
    credit_may_overdraw boolean
);

CREATE TYPE ledger.refused_row AS (
    id           uuid,
    debit        uuid,
    credit       uuid,
    amount_minor bigint,
    asset        text,
    code         text,
    cause        text,
    step         text,
    follows      uuid,
    expires_at   timestamptz,
    reason       text
);

-- //@UNDO
DROP TYPE ledger.posted_row;
DROP TYPE ledger.refused_row;
