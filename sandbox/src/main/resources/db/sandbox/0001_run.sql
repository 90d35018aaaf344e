-- // Runs: the queue, and what came of each. A finished run is evidence and stays as it is.
CREATE SCHEMA sandbox;

CREATE TABLE sandbox.run (
    id           uuid        PRIMARY KEY,
    person_id    uuid        NOT NULL,
    language     text        NOT NULL CHECK (language IN ('PYTHON', 'JAVASCRIPT')),
    request      text        NOT NULL,
    request_hash text        NOT NULL CHECK (request_hash ~ '^[0-9a-f]{64}$'),
    status       text        NOT NULL CHECK (status IN ('QUEUED', 'RUNNING', 'FINISHED', 'FAILED', 'CANCELLED')),
    turn         bigint      NOT NULL,
    queued_at    timestamptz NOT NULL,
    worker       text,
    attempts     integer     NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    leased_until timestamptz,
    results      text,
    record       text,
    finished_at  timestamptz,
    CHECK ((status = 'RUNNING') = (leased_until IS NOT NULL)),
    CHECK ((status IN ('FINISHED', 'FAILED', 'CANCELLED')) = (record IS NOT NULL)),
    CHECK ((record IS NULL) = (results IS NULL)),
    CHECK ((record IS NULL) = (finished_at IS NULL))
);

-- Only what is not over yet: the queue stays small however many runs there were.
CREATE INDEX run_turn ON sandbox.run (turn, queued_at) WHERE status IN ('QUEUED', 'RUNNING');
CREATE INDEX run_person_turn ON sandbox.run (person_id, turn) WHERE status IN ('QUEUED', 'RUNNING');

CREATE FUNCTION sandbox.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a run that is over is not changed (%)', OLD.id;
END
$$;

CREATE TRIGGER run_over_is_over
    BEFORE UPDATE OR DELETE ON sandbox.run
    FOR EACH ROW WHEN (OLD.status IN ('FINISHED', 'FAILED', 'CANCELLED'))
    EXECUTE FUNCTION sandbox.refuse_change();

-- //@UNDO
DROP TABLE sandbox.run;

DROP FUNCTION sandbox.refuse_change();

DROP SCHEMA sandbox;
