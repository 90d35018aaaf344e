-- // Courses, enrolments, submissions and grades. Nothing in here is ever deleted.
CREATE SCHEMA learning;

CREATE TABLE learning.course (
    id           uuid        PRIMARY KEY,
    author_id    uuid        NOT NULL,
    title        text        NOT NULL CHECK (title <> ''),
    summary      text        NOT NULL,
    language     text        NOT NULL CHECK (language IN ('en', 'ar')),
    admission    text        NOT NULL CHECK (admission IN ('OPEN', 'BY_ADMISSION')),
    version      bigint      NOT NULL DEFAULT 1,
    created_at   timestamptz NOT NULL,
    published_at timestamptz
);

CREATE TABLE learning.module (
    id        uuid    PRIMARY KEY,
    course_id uuid    NOT NULL REFERENCES learning.course (id),
    position  integer NOT NULL CHECK (position > 0),
    title     text    NOT NULL CHECK (title <> ''),
    UNIQUE (course_id, position),
    UNIQUE (id, course_id)
);

CREATE TABLE learning.lesson (
    id        uuid    PRIMARY KEY,
    module_id uuid    NOT NULL,
    course_id uuid    NOT NULL,
    position  integer NOT NULL CHECK (position > 0),
    title     text    NOT NULL CHECK (title <> ''),
    markdown  text    NOT NULL,
    UNIQUE (module_id, position),
    FOREIGN KEY (module_id, course_id) REFERENCES learning.module (id, course_id)
);

CREATE INDEX lesson_course ON learning.lesson (course_id);

CREATE TABLE learning.exercise (
    id         uuid    PRIMARY KEY,
    module_id  uuid    NOT NULL,
    course_id  uuid    NOT NULL,
    position   integer NOT NULL CHECK (position > 0),
    title      text    NOT NULL CHECK (title <> ''),
    language   text    NOT NULL,
    prompt     text    NOT NULL,
    starter    text    NOT NULL,
    version    integer NOT NULL DEFAULT 1,
    tests_hash bytea   NOT NULL CHECK (octet_length(tests_hash) = 32),
    cpu_ms     integer NOT NULL CHECK (cpu_ms > 0),
    wall_ms    integer NOT NULL CHECK (wall_ms > 0),
    memory_mb  integer NOT NULL CHECK (memory_mb > 0),
    output_kb  integer NOT NULL CHECK (output_kb > 0),
    UNIQUE (module_id, position),
    UNIQUE (id, course_id),
    FOREIGN KEY (module_id, course_id) REFERENCES learning.module (id, course_id)
);

CREATE INDEX exercise_course ON learning.exercise (course_id);

-- The tests of every version stay: a grade must be explainable by the tests that it was given for.
CREATE TABLE learning.exercise_test (
    exercise_id uuid    NOT NULL REFERENCES learning.exercise (id),
    version     integer NOT NULL,
    position    integer NOT NULL CHECK (position > 0),
    name        text    NOT NULL,
    stdin       text    NOT NULL,
    expected    text    NOT NULL,
    comparator  text    NOT NULL,
    weight      integer NOT NULL CHECK (weight BETWEEN 1 AND 100),
    hidden      boolean NOT NULL,
    PRIMARY KEY (exercise_id, version, position),
    UNIQUE (exercise_id, version, name)
);

CREATE TABLE learning.enrolment (
    id          uuid        PRIMARY KEY,
    course_id   uuid        NOT NULL REFERENCES learning.course (id),
    learner_id  uuid        NOT NULL,
    enrolled_at timestamptz NOT NULL,
    UNIQUE (course_id, learner_id)
);

CREATE INDEX enrolment_learner ON learning.enrolment (learner_id, id);

CREATE TABLE learning.lesson_completion (
    lesson_id    uuid        NOT NULL REFERENCES learning.lesson (id),
    learner_id   uuid        NOT NULL,
    completed_at timestamptz NOT NULL,
    PRIMARY KEY (lesson_id, learner_id)
);

CREATE TABLE learning.submission (
    id               uuid        PRIMARY KEY,
    exercise_id      uuid        NOT NULL,
    exercise_version integer     NOT NULL,
    course_id        uuid        NOT NULL,
    learner_id       uuid        NOT NULL,
    status           text        NOT NULL CHECK (status IN ('QUEUED', 'RUNNING', 'GRADED', 'FAILED')),
    run_id           uuid        NOT NULL UNIQUE,
    run_number       integer     NOT NULL CHECK (run_number > 0),
    tests_hash       bytea       NOT NULL CHECK (octet_length(tests_hash) = 32),
    hash             bytea       NOT NULL CHECK (octet_length(hash) = 32),
    submitted_at     timestamptz NOT NULL,
    moved_at         timestamptz NOT NULL,
    FOREIGN KEY (exercise_id, course_id) REFERENCES learning.exercise (id, course_id)
);

CREATE INDEX submission_learner ON learning.submission (learner_id, exercise_id, id);
CREATE INDEX submission_course ON learning.submission (course_id, learner_id);
CREATE INDEX submission_waiting ON learning.submission (learner_id) WHERE status IN ('QUEUED', 'RUNNING');
CREATE INDEX submission_stalled ON learning.submission (moved_at) WHERE status IN ('QUEUED', 'RUNNING');

CREATE TABLE learning.submission_file (
    submission_id uuid    NOT NULL REFERENCES learning.submission (id),
    position      integer NOT NULL CHECK (position > 0),
    name          text    NOT NULL,
    content       text    NOT NULL,
    PRIMARY KEY (submission_id, position),
    UNIQUE (submission_id, name)
);

-- One grade per submission: however often the end of a run is told, it is graded once.
CREATE TABLE learning.grade (
    id            uuid        PRIMARY KEY,
    submission_id uuid        NOT NULL UNIQUE REFERENCES learning.submission (id),
    run_id        uuid        NOT NULL UNIQUE,
    run_hash      bytea       NOT NULL CHECK (octet_length(run_hash) = 32),
    score         integer     NOT NULL CHECK (score BETWEEN 0 AND 100),
    passed        boolean     NOT NULL,
    hash          bytea       NOT NULL CHECK (octet_length(hash) = 32),
    graded_at     timestamptz NOT NULL,
    CHECK (passed = (score = 100))
);

CREATE TABLE learning.verdict (
    submission_id uuid    NOT NULL REFERENCES learning.submission (id),
    position      integer NOT NULL CHECK (position > 0),
    verdict       text    NOT NULL,
    stdout        text    NOT NULL,
    stderr        text    NOT NULL,
    wall_ms       bigint  NOT NULL,
    cpu_ms        bigint  NOT NULL,
    PRIMARY KEY (submission_id, position)
);

-- //@UNDO
DROP SCHEMA learning CASCADE;
