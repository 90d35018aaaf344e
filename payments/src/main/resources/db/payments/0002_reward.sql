-- // What exercises pay, and what learners earned by passing them.
CREATE TABLE payments.rule (
    id           uuid        PRIMARY KEY,
    exercise_id  uuid        NOT NULL,
    course_id    uuid        NOT NULL,
    title        text        NOT NULL,
    amount_minor bigint      NOT NULL CHECK (amount_minor > 0),
    asset        text        NOT NULL,
    author_id    uuid        NOT NULL,
    created_at   timestamptz NOT NULL,
    closed_at    timestamptz CHECK (closed_at >= created_at)
);

CREATE UNIQUE INDEX rule_one_active ON payments.rule (exercise_id) WHERE closed_at IS NULL;
CREATE INDEX rule_of_exercise ON payments.rule (exercise_id, created_at);
CREATE INDEX rule_of_course ON payments.rule (course_id);

-- A run belongs to a module that payments knows nothing of, so its id is kept as the text that came with the event.
CREATE TABLE payments.reward (
    id            uuid        PRIMARY KEY,
    rule_id       uuid        NOT NULL REFERENCES payments.rule (id),
    exercise_id   uuid        NOT NULL,
    course_id     uuid        NOT NULL,
    title         text        NOT NULL,
    learner_id    uuid        NOT NULL,
    amount_minor  bigint      NOT NULL CHECK (amount_minor > 0),
    asset         text        NOT NULL,
    grade_id      uuid        NOT NULL,
    submission_id uuid        NOT NULL,
    run_id        text        NOT NULL,
    passed_at     timestamptz NOT NULL,
    created_at    timestamptz NOT NULL,
    hash          bytea       NOT NULL CHECK (length(hash) = 32),
    status        text        NOT NULL CHECK (status IN ('PENDING', 'WAITING_FOR_FUNDS', 'PAID')),
    attempt       integer     NOT NULL DEFAULT 0 CHECK (attempt >= 0),
    transfer_id   uuid        UNIQUE,
    paid_at       timestamptz,
    -- Stronger than once per rule: who passes again under a new rule has been paid for this exercise already.
    CONSTRAINT reward_once UNIQUE (learner_id, exercise_id),
    CONSTRAINT reward_paid_by_transfer CHECK ((status = 'PAID') = (transfer_id IS NOT NULL)),
    CONSTRAINT reward_paid_at_a_time CHECK ((transfer_id IS NULL) = (paid_at IS NULL))
);

CREATE INDEX reward_of_learner ON payments.reward (learner_id, id);
CREATE INDEX reward_of_grade ON payments.reward (grade_id);
CREATE INDEX reward_of_submission ON payments.reward (submission_id);
CREATE INDEX reward_of_run ON payments.reward (run_id);
CREATE INDEX reward_waiting ON payments.reward (course_id, id) WHERE status = 'WAITING_FOR_FUNDS';

-- //@UNDO
DROP TABLE payments.reward;

DROP TABLE payments.rule;
