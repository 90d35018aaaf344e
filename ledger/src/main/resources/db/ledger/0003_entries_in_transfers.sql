-- // A transfer carries its two entries: a row and its indexes are written once instead of three times.
-- Fixed widths first, so that no padding is stored. The two versions are not unique keys: an account's versions come from
-- both columns, which no key can span. What keeps them apart is the head; verification proves it.
ALTER TABLE ledger.transfer RENAME TO transfer_before;

CREATE TABLE ledger.transfer (
    seq            bigint           NOT NULL CHECK (seq > 0),
    posted_at      timestamptz      NOT NULL,
    amount_minor   bigint           NOT NULL CHECK (amount_minor > 0),
    debit_version  bigint           NOT NULL CHECK (debit_version > 0),
    debit_balance  bigint           NOT NULL,
    credit_version bigint           NOT NULL CHECK (credit_version > 0),
    credit_balance bigint           NOT NULL,
    id             uuid             NOT NULL,
    debit          uuid             NOT NULL,
    credit         uuid             NOT NULL,
    ledger         text COLLATE "C" NOT NULL,
    asset          text             NOT NULL,
    code           text             NOT NULL,
    cause          text COLLATE "C" NOT NULL,
    hash           bytea            NOT NULL CHECK (octet_length(hash) = 32),
    CHECK (debit <> credit)
);

INSERT INTO ledger.transfer
       (seq, posted_at, amount_minor, debit_version, debit_balance, credit_version, credit_balance,
        id, debit, credit, ledger, asset, code, cause, hash)
SELECT t.seq, t.posted_at, t.amount_minor, d.version, d.balance_minor, c.version, c.balance_minor,
       t.id, t.debit, t.credit, t.ledger, t.asset, t.code, t.cause, t.hash
  FROM ledger.transfer_before t
  JOIN ledger.entry d ON d.ledger = t.ledger AND d.seq = t.seq AND d.debit AND d.account = t.debit
                     AND d.amount_minor = t.amount_minor
  JOIN ledger.entry c ON c.ledger = t.ledger AND c.seq = t.seq AND NOT c.debit AND c.account = t.credit
                     AND c.amount_minor = t.amount_minor
 ORDER BY t.ledger, t.seq;

-- Books that do not agree with themselves are not rewritten: run the verification, and mend them first.
DO $$
BEGIN
    IF (SELECT count(*) FROM ledger.transfer) <> (SELECT count(*) FROM ledger.transfer_before)
       OR (SELECT count(*) FROM ledger.entry) <> 2 * (SELECT count(*) FROM ledger.transfer) THEN
        RAISE EXCEPTION 'Transfers and entries do not match: nothing was changed';
    END IF;
END;
$$;

DROP TABLE ledger.entry;
DROP TABLE ledger.transfer_before;

ALTER TABLE ledger.transfer ADD PRIMARY KEY (seq, ledger);
ALTER TABLE ledger.transfer ADD UNIQUE (id, ledger);
CREATE INDEX transfer_cause ON ledger.transfer (cause);
CREATE INDEX transfer_debit ON ledger.transfer (debit, debit_version);
CREATE INDEX transfer_credit ON ledger.transfer (credit, credit_version);

CREATE TRIGGER append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.transfer
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

-- A transfer as each of its two accounts sees it.
CREATE VIEW ledger.entry AS
SELECT debit AS account, debit_version AS version, ledger, seq, id, true AS debit, amount_minor, asset,
       credit AS counterparty, debit_balance AS balance_minor, code, cause, posted_at
  FROM ledger.transfer
 UNION ALL
SELECT credit, credit_version, ledger, seq, id, false, amount_minor, asset,
       debit, credit_balance, code, cause, posted_at
  FROM ledger.transfer;

-- //@UNDO
DROP VIEW ledger.entry;

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

INSERT INTO ledger.entry (account, version, ledger, seq, debit, amount_minor, balance_minor)
SELECT debit, debit_version, ledger, seq, true, amount_minor, debit_balance
  FROM ledger.transfer
 UNION ALL
SELECT credit, credit_version, ledger, seq, false, amount_minor, credit_balance
  FROM ledger.transfer;

CREATE TRIGGER append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

DROP INDEX ledger.transfer_debit;
DROP INDEX ledger.transfer_credit;
ALTER TABLE ledger.transfer
    DROP COLUMN debit_version,
    DROP COLUMN debit_balance,
    DROP COLUMN credit_version,
    DROP COLUMN credit_balance;
