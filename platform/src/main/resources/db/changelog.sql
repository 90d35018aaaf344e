-- // What is applied: a list per module as MyBatis Migrations wants it, and beside it what each script looked like.
CREATE SCHEMA IF NOT EXISTS migration;

CREATE TABLE IF NOT EXISTS ${changelog} (
    id          numeric(20, 0) NOT NULL PRIMARY KEY,
    applied_at  varchar(25)    NOT NULL,
    description varchar(255)   NOT NULL
);

CREATE TABLE IF NOT EXISTS migration.script (
    module text    NOT NULL,
    number integer NOT NULL,
    file   text    NOT NULL,
    sha256 bytea   NOT NULL CHECK (octet_length(sha256) = 32),
    PRIMARY KEY (module, number)
);
