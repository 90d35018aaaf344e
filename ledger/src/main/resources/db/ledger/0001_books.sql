-- // The books: accounts, transfers with their entries, refusals, and the head of each ledger's chain.
-- The ledger is part of every key, so that the tables can be split by it, and stands last: were it first, the planner
-- would take "ledger = ?" for a rare value in a young table and read all of it instead of looking up the id.
CREATE SCHEMA ledger;

-- The head fences the writers: whoever writes changes its version, so of two at once only one can.
CREATE TABLE ledger.head (
    ledger  text COLLATE "C" NOT NULL PRIMARY KEY,
    version bigint           NOT NULL CHECK (version >= 0),
    seq     bigint           NOT NULL CHECK (seq >= 0),
    hash    bytea            NOT NULL CHECK (octet_length(hash) = 32)
) WITH (fillfactor = 20);

-- Half of each page stays free, so that a new balance lies beside the old one and no index changes.
CREATE TABLE ledger.account (
    ledger       text COLLATE "C" NOT NULL,
    id           uuid             NOT NULL,
    name         text COLLATE "C" NOT NULL,
    kind         text             NOT NULL CHECK (kind IN ('ASSET', 'LIABILITY', 'EQUITY', 'INCOME', 'EXPENSE')),
    asset        text             NOT NULL CHECK (asset ~ '^[A-Z]{3,8}$'),
    may_overdraw boolean          NOT NULL,
    closed       boolean          NOT NULL DEFAULT false,
    debit_minor  bigint           NOT NULL DEFAULT 0 CHECK (debit_minor BETWEEN 0 AND 9007199254740991),
    credit_minor bigint           NOT NULL DEFAULT 0 CHECK (credit_minor BETWEEN 0 AND 9007199254740991),
    version      bigint           NOT NULL DEFAULT 0 CHECK (version >= 0),
    opened_at    timestamptz      NOT NULL,
    PRIMARY KEY (id, ledger),
    UNIQUE (name, ledger),
    CONSTRAINT balance_not_overdrawn CHECK (
        may_overdraw
        OR CASE WHEN kind IN ('ASSET', 'EXPENSE') THEN debit_minor >= credit_minor ELSE credit_minor >= debit_minor END)
) WITH (fillfactor = 50);

CREATE TABLE ledger.transfer (
    ledger       text COLLATE "C" NOT NULL,
    seq          bigint           NOT NULL CHECK (seq > 0),
    id           uuid             NOT NULL,
    debit        uuid             NOT NULL,
    credit       uuid             NOT NULL,
    amount_minor bigint           NOT NULL CHECK (amount_minor > 0),
    asset        text             NOT NULL,
    code         text             NOT NULL,
    cause        text COLLATE "C" NOT NULL,
    posted_at    timestamptz      NOT NULL,
    hash         bytea            NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (seq, ledger),
    UNIQUE (id, ledger),
    CHECK (debit <> credit)
);

CREATE INDEX transfer_cause ON ledger.transfer (cause);

-- No foreign keys: they halve the speed. The batcher checks what they would, and verification proves it afterwards.
CREATE TABLE ledger.entry (
    account       uuid             NOT NULL,
    version       bigint           NOT NULL CHECK (version > 0),
    ledger        text COLLATE "C" NOT NULL,
    seq           bigint           NOT NULL,
    debit         boolean          NOT NULL,
    amount_minor  bigint           NOT NULL CHECK (amount_minor > 0),
    balance_minor bigint           NOT NULL,
    PRIMARY KEY (account, version, ledger)
);

-- A refusal is an outcome too: the same transfer sent again gets it again, even if it could be posted by now.
CREATE TABLE ledger.refusal (
    ledger       text COLLATE "C" NOT NULL,
    id           uuid             NOT NULL,
    debit        uuid             NOT NULL,
    credit       uuid             NOT NULL,
    amount_minor bigint           NOT NULL CHECK (amount_minor >= 0),
    asset        text             NOT NULL,
    code         text             NOT NULL,
    cause        text             NOT NULL,
    reason       text             NOT NULL,
    refused_at   timestamptz      NOT NULL,
    PRIMARY KEY (id, ledger)
);

-- //@UNDO
DROP SCHEMA ledger CASCADE;
