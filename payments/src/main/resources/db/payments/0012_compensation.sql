-- // What a changed grade means for a reward: proposed by the change, decided by a second person, moved once.
CREATE TABLE payments.compensation (
    id           uuid        PRIMARY KEY,
    regrade_id   uuid        NOT NULL UNIQUE,
    grade_id     uuid        NOT NULL,
    submission_id uuid       NOT NULL,
    run_id       text        NOT NULL,
    graded_at    timestamptz NOT NULL,
    rule_id      uuid        NOT NULL REFERENCES payments.rule (id),
    reward_id    uuid        REFERENCES payments.reward (id),
    course_id    uuid        NOT NULL,
    exercise_id  uuid        NOT NULL,
    title        text        NOT NULL,
    learner_id   uuid        NOT NULL,
    direction    text        NOT NULL CHECK (direction IN ('TO_LEARNER', 'FROM_LEARNER')),
    amount_minor bigint      NOT NULL CHECK (amount_minor > 0),
    asset        text        NOT NULL,
    proposed_by  uuid        NOT NULL,
    created_at   timestamptz NOT NULL,
    hash         bytea       NOT NULL CHECK (length(hash) = 32),
    status       text        NOT NULL,
    decided_by   uuid,
    decided_at   timestamptz,
    moved_minor  bigint      NOT NULL DEFAULT 0 CHECK (moved_minor BETWEEN 0 AND amount_minor),
    attempt      integer     NOT NULL DEFAULT 0 CHECK (attempt >= 0),
    -- What the attempt that is on its way moves: it must be the same however often it is made.
    going_minor  bigint      CHECK (going_minor > 0),
    CONSTRAINT compensation_status_known
        CHECK (status IN ('PROPOSED', 'APPROVED', 'POSTED', 'PARTIAL', 'REJECTED', 'WITHDRAWN')),
    CONSTRAINT compensation_needs_a_second_person CHECK (decided_by <> proposed_by),
    CONSTRAINT compensation_posted_whole CHECK (status <> 'POSTED' OR moved_minor = amount_minor)
);

CREATE UNIQUE INDEX compensation_one_open ON payments.compensation (learner_id, exercise_id)
    WHERE status IN ('PROPOSED', 'APPROVED');
CREATE INDEX compensation_of_learner ON payments.compensation (learner_id, exercise_id, id);
CREATE INDEX compensation_of_status ON payments.compensation (status, id);
CREATE INDEX compensation_of_reward ON payments.compensation (reward_id);

CREATE TABLE payments.compensation_transfer (
    transfer_id     uuid        PRIMARY KEY,
    compensation_id uuid        NOT NULL REFERENCES payments.compensation (id),
    attempt         integer     NOT NULL,
    amount_minor    bigint      NOT NULL CHECK (amount_minor > 0),
    posted_at       timestamptz NOT NULL,
    UNIQUE (compensation_id, attempt)
);

-- //@UNDO
DROP TABLE payments.compensation_transfer;

DROP TABLE payments.compensation;
