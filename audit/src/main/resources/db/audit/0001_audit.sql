-- // Engagements, their journals, what analyses found, reports and archives.
CREATE SCHEMA audit;

CREATE TABLE audit.engagement (
    id           uuid        PRIMARY KEY,
    name         text        NOT NULL CHECK (name <> ''),
    client       text        NOT NULL CHECK (client <> ''),
    period_start date        NOT NULL,
    period_end   date        NOT NULL,
    status       text        NOT NULL CHECK (status IN ('OPEN', 'ARCHIVED')),
    created_by   uuid        NOT NULL,
    created_at   timestamptz NOT NULL,
    CONSTRAINT period_in_order CHECK (period_start <= period_end)
);

CREATE INDEX engagement_by_creator ON audit.engagement (created_by, id);

-- The file named here is the journal; any other file of the engagement is rubbish.
CREATE TABLE audit.journal (
    engagement_id uuid   PRIMARY KEY REFERENCES audit.engagement (id),
    file_name     text   NOT NULL UNIQUE,
    data_hash     text   NOT NULL CHECK (data_hash ~ '^[0-9a-f]{64}$'),
    lines         bigint NOT NULL CHECK (lines >= 0),
    entries       bigint NOT NULL CHECK (entries >= 0)
);

CREATE TABLE audit.dry_run (
    engagement_id uuid        NOT NULL REFERENCES audit.engagement (id),
    file_hash     text        NOT NULL,
    mapping_hash  text        NOT NULL,
    passed_at     timestamptz NOT NULL,
    PRIMARY KEY (engagement_id, file_hash, mapping_hash)
);

CREATE TABLE audit.journal_import (
    id            uuid        PRIMARY KEY,
    engagement_id uuid        NOT NULL REFERENCES audit.engagement (id),
    number        integer     NOT NULL CHECK (number > 0),
    kind          text        NOT NULL CHECK (kind IN ('CSV', 'LEDGER')),
    file_hash     text        NOT NULL,
    first_seq     bigint      NOT NULL,
    last_seq      bigint      NOT NULL,
    lines         bigint      NOT NULL CHECK (lines >= 0),
    entries       bigint      NOT NULL CHECK (entries >= 0),
    content_hash  text        NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    superseded    boolean     NOT NULL DEFAULT false,
    imported_by   uuid        NOT NULL,
    imported_at   timestamptz NOT NULL,
    UNIQUE (engagement_id, number)
);

-- "Which engagements cover transfer number so-and-so?" is asked by every trace.
CREATE INDEX journal_import_by_seq ON audit.journal_import (first_seq, last_seq) WHERE kind = 'LEDGER' AND NOT superseded;

CREATE TABLE audit.balance (
    engagement_id uuid   NOT NULL REFERENCES audit.engagement (id),
    account       text   NOT NULL,
    asset         text   NOT NULL,
    source        text   NOT NULL CHECK (source IN ('LEDGER', 'SENT')),
    opening_minor bigint NOT NULL,
    closing_minor bigint NOT NULL,
    PRIMARY KEY (engagement_id, account, asset)
);

CREATE TABLE audit.analysis (
    id            uuid             PRIMARY KEY,
    engagement_id uuid             NOT NULL REFERENCES audit.engagement (id),
    status        text             NOT NULL CHECK (status IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    seed          bigint           NOT NULL,
    progress      double precision NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1),
    attempts      integer          NOT NULL DEFAULT 0,
    result        text,
    requested_by  uuid             NOT NULL,
    requested_at  timestamptz      NOT NULL,
    CONSTRAINT result_when_done CHECK ((status = 'DONE') = (result IS NOT NULL))
);

CREATE INDEX analysis_by_engagement ON audit.analysis (engagement_id, id);

CREATE TABLE audit.model (
    analysis_id uuid  PRIMARY KEY REFERENCES audit.analysis (id),
    hash        text  NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    content     bytea NOT NULL
);

CREATE TABLE audit.finding (
    id           uuid             PRIMARY KEY,
    analysis_id  uuid             NOT NULL REFERENCES audit.analysis (id),
    rank         integer          NOT NULL CHECK (rank > 0),
    entry_id     text             NOT NULL,
    transfer_id  text,
    score        double precision NOT NULL,
    forest_score double precision NOT NULL,
    tests        text[]           NOT NULL,
    evidence     text             NOT NULL,
    hash         text             NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    found_at     timestamptz      NOT NULL,
    UNIQUE (analysis_id, rank),
    UNIQUE (analysis_id, entry_id)
);

CREATE INDEX finding_by_transfer ON audit.finding (transfer_id) WHERE transfer_id IS NOT NULL;

CREATE TABLE audit.report (
    id            uuid        PRIMARY KEY,
    engagement_id uuid        NOT NULL REFERENCES audit.engagement (id),
    analysis_id   uuid        NOT NULL REFERENCES audit.analysis (id),
    title         text        NOT NULL CHECK (title <> ''),
    status        text        NOT NULL CHECK (status IN ('QUEUED', 'RENDERED', 'SIGNED', 'FAILED')),
    attempts      integer     NOT NULL DEFAULT 0,
    hash          text        CHECK (hash ~ '^[0-9a-f]{64}$'),
    pages         integer     NOT NULL DEFAULT 0,
    signer        text,
    signed_by     uuid,
    signed_at     timestamptz,
    requested_by  uuid        NOT NULL,
    requested_at  timestamptz NOT NULL,
    CONSTRAINT hash_when_rendered CHECK ((status IN ('RENDERED', 'SIGNED')) = (hash IS NOT NULL)),
    CONSTRAINT signer_when_signed CHECK ((status = 'SIGNED') = (signer IS NOT NULL AND signed_at IS NOT NULL))
);

CREATE INDEX report_by_engagement ON audit.report (engagement_id, id);
CREATE INDEX report_by_analysis ON audit.report (analysis_id, id);

CREATE TABLE audit.archive (
    engagement_id uuid        PRIMARY KEY REFERENCES audit.engagement (id),
    hash          text        NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    archived_by   uuid        NOT NULL,
    archived_at   timestamptz NOT NULL
);

CREATE TABLE audit.archived_file (
    engagement_id uuid NOT NULL REFERENCES audit.archive (engagement_id),
    name          text NOT NULL,
    hash          text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (engagement_id, name)
);

-- //@UNDO
DROP SCHEMA audit CASCADE;
