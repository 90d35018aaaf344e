-- // Jobs that must run however often a process dies. The columns are those that db-scheduler 16 expects.
CREATE SCHEMA platform;

CREATE TABLE platform.job (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX job_due ON platform.job (execution_time);

-- Only the few that run right now have one.
CREATE INDEX job_heartbeat ON platform.job (last_heartbeat) WHERE picked;

-- //@UNDO
DROP TABLE platform.job;

DROP SCHEMA platform;
