-- // What a value may be is said by its type. A check of a table is read, parsed and planned anew by every statement that
-- writes to it, once per batch; that of a type is kept by the session. Only what spans columns is left to the tables.
CREATE DOMAIN ledger.tally AS bigint CHECK (VALUE >= 0);
CREATE DOMAIN ledger.positive AS bigint CHECK (VALUE > 0);
CREATE DOMAIN ledger.turnover AS bigint CHECK (VALUE BETWEEN 0 AND 9007199254740991);
CREATE DOMAIN ledger.hash AS bytea CHECK (octet_length(VALUE) = 32);
CREATE DOMAIN ledger.kind AS text CHECK (VALUE IN ('ASSET', 'LIABILITY', 'EQUITY', 'INCOME', 'EXPENSE'));
CREATE DOMAIN ledger.asset AS text CHECK (VALUE ~ '^[A-Z]{3,8}$');
CREATE DOMAIN ledger.step AS text CHECK (VALUE IN ('POST', 'HOLD', 'CAPTURE', 'VOID', 'EXPIRE', 'REVERSE'));

DROP VIEW ledger.entry;
DROP TRIGGER same_account ON ledger.account;

-- Their names depend on what stood beside the tables when they were made.
DO $$
DECLARE
    single record;
BEGIN
    FOR single IN
        SELECT conrelid::regclass AS name, conname AS constraint_name
          FROM pg_constraint
         WHERE contype = 'c'
           AND cardinality(conkey) = 1
           AND conrelid IN ('ledger.head'::regclass, 'ledger.account'::regclass, 'ledger.transfer'::regclass)
    LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', single.name, single.constraint_name);
    END LOOP;
END;
$$;

ALTER TABLE ledger.head
    ALTER COLUMN version TYPE ledger.tally,
    ALTER COLUMN seq TYPE ledger.tally,
    ALTER COLUMN hash TYPE ledger.hash;

ALTER TABLE ledger.account
    ALTER COLUMN kind TYPE ledger.kind,
    ALTER COLUMN asset TYPE ledger.asset,
    ALTER COLUMN debit_minor TYPE ledger.turnover,
    ALTER COLUMN credit_minor TYPE ledger.turnover,
    ALTER COLUMN debit_pending_minor TYPE ledger.turnover,
    ALTER COLUMN credit_pending_minor TYPE ledger.turnover,
    ALTER COLUMN version TYPE ledger.tally;

ALTER TABLE ledger.transfer
    ALTER COLUMN seq TYPE ledger.positive,
    ALTER COLUMN amount_minor TYPE ledger.positive,
    ALTER COLUMN debit_version TYPE ledger.positive,
    ALTER COLUMN credit_version TYPE ledger.positive,
    ALTER COLUMN hash TYPE ledger.hash,
    ALTER COLUMN step TYPE ledger.step;

CREATE TRIGGER same_account
    BEFORE UPDATE OF ledger, id, name, kind, asset, may_overdraw, opened_at ON ledger.account
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

CREATE VIEW ledger.entry AS
SELECT debit AS account, debit_version AS version, ledger, seq, id, true AS debit, amount_minor, asset,
       credit AS counterparty, debit_balance AS balance_minor, code, cause, posted_at
  FROM ledger.transfer
 WHERE debit_version IS NOT NULL
 UNION ALL
SELECT credit, credit_version, ledger, seq, id, false, amount_minor, asset,
       debit, credit_balance, code, cause, posted_at
  FROM ledger.transfer
 WHERE credit_version IS NOT NULL;

-- //@UNDO
DROP VIEW ledger.entry;
DROP TRIGGER same_account ON ledger.account;

ALTER TABLE ledger.transfer
    ALTER COLUMN seq TYPE bigint,
    ALTER COLUMN amount_minor TYPE bigint,
    ALTER COLUMN debit_version TYPE bigint,
    ALTER COLUMN credit_version TYPE bigint,
    ALTER COLUMN hash TYPE bytea,
    ALTER COLUMN step TYPE text,
    ADD CHECK (seq > 0),
    ADD CHECK (amount_minor > 0),
    ADD CHECK (debit_version > 0),
    ADD CHECK (credit_version > 0),
    ADD CHECK (octet_length(hash) = 32),
    ADD CHECK (step IN ('POST', 'HOLD', 'CAPTURE', 'VOID', 'EXPIRE', 'REVERSE'));

ALTER TABLE ledger.account
    ALTER COLUMN kind TYPE text,
    ALTER COLUMN asset TYPE text,
    ALTER COLUMN debit_minor TYPE bigint,
    ALTER COLUMN credit_minor TYPE bigint,
    ALTER COLUMN debit_pending_minor TYPE bigint,
    ALTER COLUMN credit_pending_minor TYPE bigint,
    ALTER COLUMN version TYPE bigint,
    ADD CHECK (kind IN ('ASSET', 'LIABILITY', 'EQUITY', 'INCOME', 'EXPENSE')),
    ADD CHECK (asset ~ '^[A-Z]{3,8}$'),
    ADD CHECK (debit_minor BETWEEN 0 AND 9007199254740991),
    ADD CHECK (credit_minor BETWEEN 0 AND 9007199254740991),
    ADD CHECK (debit_pending_minor BETWEEN 0 AND 9007199254740991),
    ADD CHECK (credit_pending_minor BETWEEN 0 AND 9007199254740991),
    ADD CHECK (version >= 0);

ALTER TABLE ledger.head
    ALTER COLUMN version TYPE bigint,
    ALTER COLUMN seq TYPE bigint,
    ALTER COLUMN hash TYPE bytea,
    ADD CHECK (version >= 0),
    ADD CHECK (seq >= 0),
    ADD CHECK (octet_length(hash) = 32);

CREATE TRIGGER same_account
    BEFORE UPDATE OF ledger, id, name, kind, asset, may_overdraw, opened_at ON ledger.account
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

CREATE VIEW ledger.entry AS
SELECT debit AS account, debit_version AS version, ledger, seq, id, true AS debit, amount_minor, asset,
       credit AS counterparty, debit_balance AS balance_minor, code, cause, posted_at
  FROM ledger.transfer
 WHERE debit_version IS NOT NULL
 UNION ALL
SELECT credit, credit_version, ledger, seq, id, false, amount_minor, asset,
       debit, credit_balance, code, cause, posted_at
  FROM ledger.transfer
 WHERE credit_version IS NOT NULL;

DROP DOMAIN ledger.tally;
DROP DOMAIN ledger.positive;
DROP DOMAIN ledger.turnover;
DROP DOMAIN ledger.hash;
DROP DOMAIN ledger.kind;
DROP DOMAIN ledger.asset;
DROP DOMAIN ledger.step;
