-- // What is written once, in the ways in which modules say so, for the test of rights.
CREATE SCHEMA annals;

CREATE TABLE annals.year (
    number bigserial PRIMARY KEY,
    deeds  text      NOT NULL
);

CREATE TABLE annals.reign (
    name  text    PRIMARY KEY,
    years integer NOT NULL DEFAULT 0
);

CREATE TABLE annals.feud (
    name text    PRIMARY KEY,
    over boolean NOT NULL DEFAULT false
);

CREATE TABLE annals.rumour (
    words text NOT NULL
);

CREATE VIEW annals.deed AS
SELECT deeds
  FROM annals.year;

CREATE FUNCTION annals.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'annals are append-only';
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON annals.year
    FOR EACH STATEMENT EXECUTE FUNCTION annals.refuse_change();

CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON annals.reign
    FOR EACH STATEMENT EXECUTE FUNCTION annals.refuse_change();

CREATE TRIGGER same_reign BEFORE UPDATE OF name ON annals.reign
    FOR EACH STATEMENT EXECUTE FUNCTION annals.refuse_change();

CREATE TRIGGER over_is_over BEFORE UPDATE OR DELETE ON annals.feud
    FOR EACH ROW WHEN (OLD.over) EXECUTE FUNCTION annals.refuse_change();

-- //@UNDO
DROP SCHEMA annals CASCADE;
