-- // Even rumours are written once, from now on.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON annals.rumour
    FOR EACH STATEMENT EXECUTE FUNCTION annals.refuse_change();

-- //@UNDO
DROP TRIGGER append_only ON annals.rumour;
