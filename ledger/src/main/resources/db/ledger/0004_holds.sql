-- // Holds, reversals and limits: a transfer may reserve, end a hold or move back, and an account may have a minimum and a maximum.
ALTER TABLE ledger.transfer
    ADD COLUMN step       text NOT NULL DEFAULT 'POST'
        CHECK (step IN ('POST', 'HOLD', 'CAPTURE', 'VOID', 'EXPIRE', 'REVERSE')),
    ADD COLUMN follows    uuid,
    ADD COLUMN expires_at timestamptz,
    ALTER COLUMN debit_version DROP NOT NULL,
    ALTER COLUMN debit_balance DROP NOT NULL,
    ALTER COLUMN credit_version DROP NOT NULL,
    ALTER COLUMN credit_balance DROP NOT NULL,
    ADD CONSTRAINT step_complete CHECK (
        num_nulls(debit_version, debit_balance, credit_version, credit_balance)
            = CASE WHEN step IN ('HOLD', 'VOID', 'EXPIRE') THEN 4 ELSE 0 END
        AND (follows IS NULL) = (step IN ('POST', 'HOLD'))
        AND (expires_at IS NOT NULL) = (step = 'HOLD'));

-- A hold ends once, and a transfer is reversed once.
CREATE UNIQUE INDEX transfer_follows ON ledger.transfer (follows, ledger) WHERE follows IS NOT NULL;
CREATE INDEX transfer_expires ON ledger.transfer (expires_at) WHERE expires_at IS NOT NULL;

ALTER TABLE ledger.refusal
    ADD COLUMN step       text NOT NULL DEFAULT 'POST',
    ADD COLUMN follows    uuid,
    ADD COLUMN expires_at timestamptz;

ALTER TABLE ledger.account
    ADD COLUMN debit_pending_minor  bigint NOT NULL DEFAULT 0 CHECK (debit_pending_minor BETWEEN 0 AND 9007199254740991),
    ADD COLUMN credit_pending_minor bigint NOT NULL DEFAULT 0 CHECK (credit_pending_minor BETWEEN 0 AND 9007199254740991),
    ADD COLUMN min_minor            bigint,
    ADD COLUMN max_minor            bigint,
    ADD CHECK (min_minor <= max_minor);

CREATE OR REPLACE VIEW ledger.entry AS
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
-- The chain would break where a hold was: books that have one cannot go back.
DO $$
BEGIN
    IF EXISTS (SELECT FROM ledger.transfer WHERE step <> 'POST') THEN
        RAISE EXCEPTION 'There are holds or reversals, which the books before did not know: nothing was changed';
    END IF;
END;
$$;

CREATE OR REPLACE VIEW ledger.entry AS
SELECT debit AS account, debit_version AS version, ledger, seq, id, true AS debit, amount_minor, asset,
       credit AS counterparty, debit_balance AS balance_minor, code, cause, posted_at
  FROM ledger.transfer
 UNION ALL
SELECT credit, credit_version, ledger, seq, id, false, amount_minor, asset,
       debit, credit_balance, code, cause, posted_at
  FROM ledger.transfer;

ALTER TABLE ledger.account
    DROP COLUMN debit_pending_minor,
    DROP COLUMN credit_pending_minor,
    DROP COLUMN min_minor,
    DROP COLUMN max_minor;

ALTER TABLE ledger.refusal
    DROP COLUMN step,
    DROP COLUMN follows,
    DROP COLUMN expires_at;

ALTER TABLE ledger.transfer
    DROP CONSTRAINT step_complete,
    ALTER COLUMN debit_version SET NOT NULL,
    ALTER COLUMN debit_balance SET NOT NULL,
    ALTER COLUMN credit_version SET NOT NULL,
    ALTER COLUMN credit_balance SET NOT NULL,
    DROP COLUMN step,
    DROP COLUMN follows,
    DROP COLUMN expires_at;
