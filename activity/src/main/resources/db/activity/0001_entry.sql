-- // Who did what. Rows are added and never changed: a trigger refuses, whatever role asks.
CREATE SCHEMA activity;

CREATE TABLE activity.entry (
    id      uuid        PRIMARY KEY,
    at      timestamptz NOT NULL,
    who     uuid        NOT NULL,
    action  text        NOT NULL CHECK (action <> ''),
    subject text        NOT NULL,
    facts   jsonb       NOT NULL CHECK (jsonb_typeof(facts) = 'object')
);

CREATE INDEX entry_by_who ON activity.entry (who, id);

CREATE INDEX entry_by_subject ON activity.entry (subject, id);

CREATE FUNCTION activity.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'activity.entry is append-only'; END $$;

CREATE TRIGGER entry_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON activity.entry
    FOR EACH STATEMENT EXECUTE FUNCTION activity.refuse_change();

-- //@UNDO
DROP TABLE activity.entry;

DROP FUNCTION activity.refuse_change();

DROP SCHEMA activity;
