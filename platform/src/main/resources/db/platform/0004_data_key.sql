-- // The keys that seal columns, each wrapped by the master key, which is not in the database.
CREATE TABLE platform.data_key (
    id      integer     PRIMARY KEY CHECK (id > 0),
    wrapped text        NOT NULL,
    made_at timestamptz NOT NULL
);

-- //@UNDO
DROP TABLE platform.data_key;
