-- // An account's balance is what its last entry says: no row of the account is written for a transfer that moves money.
-- A sum on each side stands beside the balance, so that the entry alone says all that was debited and credited; and
-- whether the account may be overdrawn, so that the schema still refuses a balance that must not be.
ALTER TABLE ledger.transfer
    ADD COLUMN debit_total         ledger.turnover,
    ADD COLUMN credit_total        ledger.turnover,
    ADD COLUMN debit_may_overdraw  boolean,
    ADD COLUMN credit_may_overdraw boolean;

ALTER TABLE ledger.transfer DISABLE TRIGGER append_only;

UPDATE ledger.transfer t
   SET debit_total = s.debit_total,
       credit_total = s.credit_total,
       debit_may_overdraw = d.may_overdraw,
       credit_may_overdraw = c.may_overdraw
  FROM (SELECT ledger, seq,
               sum(amount_minor) OVER (PARTITION BY ledger, debit ORDER BY debit_version) AS debit_total,
               sum(amount_minor) OVER (PARTITION BY ledger, credit ORDER BY credit_version) AS credit_total
          FROM ledger.transfer
         WHERE debit_version IS NOT NULL) s,
       ledger.account d,
       ledger.account c
 WHERE t.ledger = s.ledger
   AND t.seq = s.seq
   AND d.id = t.debit
   AND d.ledger = t.ledger
   AND c.id = t.credit
   AND c.ledger = t.ledger;

ALTER TABLE ledger.transfer ENABLE TRIGGER append_only;

ALTER TABLE ledger.transfer
    DROP CONSTRAINT step_complete,
    ADD CONSTRAINT step_complete CHECK (
        num_nulls(debit_version, debit_balance, debit_total, debit_may_overdraw,
                  credit_version, credit_balance, credit_total, credit_may_overdraw)
            = CASE WHEN step IN ('HOLD', 'VOID', 'EXPIRE') THEN 8 ELSE 0 END
        AND (follows IS NULL) = (step IN ('POST', 'HOLD'))
        AND (expires_at IS NOT NULL) = (step = 'HOLD')),
    ADD CONSTRAINT balance_not_overdrawn CHECK (
        (debit_balance >= 0 OR debit_may_overdraw) AND (credit_balance >= 0 OR credit_may_overdraw));

-- The total is of the entry's own side. What moves nothing has no version, and is no entry; it is not left out here,
-- because the planner goes through both indexes in the order of the versions only if neither half has a condition.
CREATE OR REPLACE VIEW ledger.entry AS
SELECT debit AS account, debit_version AS version, ledger, seq, id, true AS debit, amount_minor, asset,
       credit AS counterparty, debit_balance AS balance_minor, code, cause, posted_at, debit_total AS total_minor
  FROM ledger.transfer
 UNION ALL
SELECT credit, credit_version, ledger, seq, id, false, amount_minor, asset,
       debit, credit_balance, code, cause, posted_at, credit_total
  FROM ledger.transfer;

-- An account as it stands: what it is, and all that was debited and credited by its last entry.
CREATE VIEW ledger.account_state AS
SELECT a.ledger, a.id, a.name, a.kind, a.asset, a.may_overdraw, a.closed, a.opened_at, a.min_minor, a.max_minor,
       a.debit_pending_minor, a.credit_pending_minor,
       coalesce(e.version, 0) AS version,
       coalesce(CASE WHEN e.debit THEN e.total_minor ELSE e.total_minor + e.net_minor END, 0) AS debit_minor,
       coalesce(CASE WHEN e.debit THEN e.total_minor - e.net_minor ELSE e.total_minor END, 0) AS credit_minor
  FROM ledger.account a
  LEFT JOIN LATERAL (
       SELECT version, debit, total_minor,
              CASE WHEN a.kind IN ('ASSET', 'EXPENSE') THEN balance_minor ELSE -balance_minor END AS net_minor
         FROM ledger.entry
        WHERE account = a.id
          AND ledger = a.ledger
          AND version IS NOT NULL
        ORDER BY version DESC
        LIMIT 1) e ON true;

-- Books that do not agree with themselves are not rewritten: run the verification, and mend them first.
DO $$
BEGIN
    IF EXISTS (
        SELECT
          FROM ledger.account a
          JOIN ledger.account_state s ON s.id = a.id AND s.ledger = a.ledger
         WHERE (a.debit_minor, a.credit_minor, a.version) <> (s.debit_minor, s.credit_minor, s.version)) THEN
        RAISE EXCEPTION 'Balances and entries do not match: nothing was changed';
    END IF;
END;
$$;

ALTER TABLE ledger.account
    DROP CONSTRAINT balance_not_overdrawn,
    DROP COLUMN debit_minor,
    DROP COLUMN credit_minor,
    DROP COLUMN version;

-- //@UNDO
ALTER TABLE ledger.account
    ADD COLUMN debit_minor  ledger.turnover NOT NULL DEFAULT 0,
    ADD COLUMN credit_minor ledger.turnover NOT NULL DEFAULT 0,
    ADD COLUMN version      ledger.tally    NOT NULL DEFAULT 0;

UPDATE ledger.account a
   SET debit_minor = s.debit_minor,
       credit_minor = s.credit_minor,
       version = s.version
  FROM ledger.account_state s
 WHERE s.id = a.id
   AND s.ledger = a.ledger;

ALTER TABLE ledger.account
    ADD CONSTRAINT balance_not_overdrawn CHECK (
        may_overdraw
        OR CASE WHEN kind IN ('ASSET', 'EXPENSE') THEN debit_minor >= credit_minor ELSE credit_minor >= debit_minor END);

DROP VIEW ledger.account_state;
DROP VIEW ledger.entry;

ALTER TABLE ledger.transfer
    DROP CONSTRAINT balance_not_overdrawn,
    DROP CONSTRAINT step_complete,
    DROP COLUMN debit_total,
    DROP COLUMN credit_total,
    DROP COLUMN debit_may_overdraw,
    DROP COLUMN credit_may_overdraw,
    ADD CONSTRAINT step_complete CHECK (
        num_nulls(debit_version, debit_balance, credit_version, credit_balance)
            = CASE WHEN step IN ('HOLD', 'VOID', 'EXPIRE') THEN 4 ELSE 0 END
        AND (follows IS NULL) = (step IN ('POST', 'HOLD'))
        AND (expires_at IS NOT NULL) = (step = 'HOLD'));

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
