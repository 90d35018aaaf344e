-- // What is set aside for those who are enrolled. A course that promises more than it holds breaks a constraint.
CREATE TABLE payments.reserve (
    course_id        uuid   PRIMARY KEY,
    held_minor       bigint NOT NULL DEFAULT 0,
    promised_minor   bigint NOT NULL DEFAULT 0,
    released_minor   bigint NOT NULL DEFAULT 0 CHECK (released_minor >= 0),
    taken_back_minor bigint NOT NULL DEFAULT 0 CHECK (taken_back_minor >= 0),
    CONSTRAINT reserve_covers_every_promise CHECK (promised_minor BETWEEN 0 AND held_minor)
);

CREATE TABLE payments.participant (
    course_id  uuid        NOT NULL REFERENCES payments.reserve (course_id),
    learner_id uuid        NOT NULL,
    status     text        NOT NULL CHECK (status IN ('WAITING', 'HELD', 'ENROLLED', 'GONE', 'TURNED_AWAY')),
    moved_at   timestamptz NOT NULL,
    PRIMARY KEY (course_id, learner_id)
);

CREATE INDEX participant_unconfirmed ON payments.participant (moved_at) WHERE status = 'HELD';

CREATE TABLE payments.promise (
    learner_id   uuid   NOT NULL,
    exercise_id  uuid   NOT NULL,
    course_id    uuid   NOT NULL REFERENCES payments.reserve (course_id),
    rule_id      uuid   NOT NULL REFERENCES payments.rule (id),
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    status       text   NOT NULL CHECK (status IN ('RESERVED', 'EARNED', 'RELEASED')),
    PRIMARY KEY (learner_id, exercise_id)
);

CREATE INDEX promise_of_exercise ON payments.promise (course_id, exercise_id) WHERE status = 'RESERVED';

-- Each row is one transfer between the treasury of a course and its reserve: in for an enrolment or a rule, or out.
CREATE TABLE payments.reservation (
    id           uuid        PRIMARY KEY,
    course_id    uuid        NOT NULL REFERENCES payments.reserve (course_id),
    purpose      text        NOT NULL CHECK (purpose IN ('ENROLMENT', 'RULE', 'RELEASE')),
    learner_id   uuid,
    rule_id      uuid        REFERENCES payments.rule (id),
    amount_minor bigint      NOT NULL CHECK (amount_minor > 0),
    asset        text        NOT NULL,
    status       text        NOT NULL CHECK (status IN ('CREATED', 'POSTED', 'REFUSED')),
    transfer_id  uuid        UNIQUE,
    created_at   timestamptz NOT NULL,
    hash         bytea       NOT NULL CHECK (length(hash) = 32),
    CONSTRAINT reservation_posted_by_transfer CHECK ((status = 'POSTED') = (transfer_id IS NOT NULL)),
    CONSTRAINT reservation_purpose_whole CHECK (
        (purpose = 'ENROLMENT') = (learner_id IS NOT NULL) AND (purpose = 'RULE') = (rule_id IS NOT NULL))
);

CREATE INDEX reservation_open ON payments.reservation (course_id) WHERE status = 'CREATED';
CREATE INDEX reservation_of_learner ON payments.reservation (learner_id, course_id);

ALTER TABLE payments.reward
    ADD COLUMN reserved boolean NOT NULL DEFAULT false;

CREATE INDEX reward_of_exercise ON payments.reward (exercise_id);

-- //@UNDO
DROP INDEX payments.reward_of_exercise;

ALTER TABLE payments.reward
    DROP COLUMN reserved;

DROP TABLE payments.reservation;

DROP TABLE payments.promise;

DROP TABLE payments.participant;

DROP TABLE payments.reserve;
