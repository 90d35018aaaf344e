-- // What was written stays as it was written: a correction is a new transfer.
CREATE FUNCTION ledger.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    RAISE EXCEPTION '% of %.% is refused: the books are append-only', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END;
$$;

CREATE TRIGGER append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.transfer
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

CREATE TRIGGER append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

CREATE TRIGGER append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.refusal
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

-- Balances and heads move on, but what an account is never changes, and neither of them disappears.
CREATE TRIGGER kept
    BEFORE DELETE OR TRUNCATE ON ledger.account
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

CREATE TRIGGER same_account
    BEFORE UPDATE OF ledger, id, name, kind, asset, may_overdraw, opened_at ON ledger.account
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

CREATE TRIGGER kept
    BEFORE DELETE OR TRUNCATE ON ledger.head
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

-- //@UNDO
DROP TRIGGER kept ON ledger.head;
DROP TRIGGER same_account ON ledger.account;
DROP TRIGGER kept ON ledger.account;
DROP TRIGGER append_only ON ledger.refusal;
DROP TRIGGER append_only ON ledger.entry;
DROP TRIGGER append_only ON ledger.transfer;
DROP FUNCTION ledger.refuse_change();
