-- // Second thoughts about grades. The first grade stays as it was given; the newest regrade is what counts.
CREATE TABLE learning.regrade (
    id            uuid        PRIMARY KEY,
    submission_id uuid        NOT NULL REFERENCES learning.grade (submission_id),
    number        integer     NOT NULL CHECK (number > 0),
    score_before  integer     NOT NULL CHECK (score_before BETWEEN 0 AND 100),
    score         integer     NOT NULL CHECK (score BETWEEN 0 AND 100),
    reason        text        NOT NULL,
    regraded_by   uuid        NOT NULL,
    regraded_at   timestamptz NOT NULL,
    hash          bytea       NOT NULL CHECK (octet_length(hash) = 32),
    UNIQUE (submission_id, number)
);

CREATE VIEW learning.standing AS
SELECT g.id,
       g.submission_id,
       coalesce(newest.score, g.score) AS score,
       coalesce(newest.score, g.score) = 100 AS passed
  FROM learning.grade g
  LEFT JOIN LATERAL (SELECT r.score
                       FROM learning.regrade r
                      WHERE r.submission_id = g.submission_id
                      ORDER BY r.number DESC
                      LIMIT 1) AS newest ON true;

-- //@UNDO
DROP VIEW learning.standing;

DROP TABLE learning.regrade;
