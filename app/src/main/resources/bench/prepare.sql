DROP SCHEMA IF EXISTS bench CASCADE;
CREATE SCHEMA bench;
CREATE TABLE bench.account (id integer PRIMARY KEY, balance bigint NOT NULL) WITH (fillfactor = 50);
CREATE TABLE bench.transfer (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, debit integer NOT NULL, credit integer NOT NULL, amount bigint NOT NULL, at timestamptz NOT NULL);
INSERT INTO bench.account SELECT id, 1000000 FROM generate_series(0, :accounts - 1) AS id;
ANALYZE bench.account;
