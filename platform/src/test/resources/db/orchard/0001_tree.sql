-- // Trees, for the test of migrations.
CREATE SCHEMA orchard;

CREATE TABLE orchard.tree (
    id   integer NOT NULL PRIMARY KEY,
    kind text    NOT NULL CHECK (kind <> '')
);

-- //@UNDO
DROP TABLE orchard.tree;

DROP SCHEMA orchard;
