-- // What happened, who wants to be told of it, and what became of telling them.
-- Locked by whoever adds an event, so that numbers become visible in their order: a reader who goes on after the
-- last one that they saw misses none.
CREATE TABLE payments.event_number (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    last   bigint  NOT NULL
);

INSERT INTO payments.event_number (last) VALUES (0);

CREATE TABLE payments.event (
    id      uuid        PRIMARY KEY,
    number  bigint      NOT NULL UNIQUE,
    type    text        NOT NULL,
    subject text        NOT NULL,
    at      timestamptz NOT NULL,
    -- The very text that is sent and signed.
    body    text        NOT NULL,
    UNIQUE (type, subject)
);

CREATE INDEX event_of_type ON payments.event (type, number);
CREATE INDEX event_by_time ON payments.event (at);

CREATE TABLE payments.webhook (
    id              uuid        PRIMARY KEY,
    url             text        NOT NULL,
    note            text        NOT NULL,
    contact         text,
    types           text[]      NOT NULL,
    off_because     text        CHECK (off_because IN ('ASKED', 'FAILING')),
    secret_sealed   bytea       NOT NULL,
    previous_sealed bytea,
    previous_until  timestamptz,
    failing_since   timestamptz,
    added_by        uuid        NOT NULL,
    added_at        timestamptz NOT NULL,
    CONSTRAINT webhook_overlap_ends CHECK ((previous_sealed IS NULL) = (previous_until IS NULL))
);

CREATE TABLE payments.delivery (
    id           uuid        PRIMARY KEY,
    webhook_id   uuid        NOT NULL REFERENCES payments.webhook (id) ON DELETE CASCADE,
    event_id     uuid        NOT NULL REFERENCES payments.event (id) ON DELETE CASCADE,
    status       text        NOT NULL CHECK (status IN ('WAITING', 'DELIVERED', 'DEAD')),
    tries        integer     NOT NULL DEFAULT 0 CHECK (tries >= 0),
    failures     integer     NOT NULL DEFAULT 0 CHECK (failures >= 0),
    due_at       timestamptz,
    created_at   timestamptz NOT NULL,
    last_status  integer,
    last_failure text,
    UNIQUE (webhook_id, event_id),
    CONSTRAINT delivery_due_while_waiting CHECK ((status = 'WAITING') = (due_at IS NOT NULL))
);

CREATE INDEX delivery_due ON payments.delivery (webhook_id, due_at) WHERE status = 'WAITING';
CREATE INDEX delivery_of_webhook ON payments.delivery (webhook_id, id);
CREATE INDEX delivery_of_event ON payments.delivery (event_id);

CREATE TABLE payments.delivery_try (
    delivery_id uuid        NOT NULL REFERENCES payments.delivery (id) ON DELETE CASCADE,
    number      integer     NOT NULL,
    at          timestamptz NOT NULL,
    took_ms     integer     NOT NULL,
    status      integer,
    failure     text,
    answer      text        NOT NULL CHECK (length(answer) <= 1024),
    PRIMARY KEY (delivery_id, number),
    CONSTRAINT try_ended_somehow CHECK ((status IS NULL) <> (failure IS NULL))
);

-- //@UNDO
DROP TABLE payments.delivery_try;

DROP TABLE payments.delivery;

DROP TABLE payments.webhook;

DROP TABLE payments.event;

DROP TABLE payments.event_number;
