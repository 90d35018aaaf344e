-- // Fine by itself.
CREATE SCHEMA rotten;

-- //@UNDO
DROP SCHEMA rotten;
