-- // What waits for a second person. Whoever proposed it never decides it: that is a constraint too.
CREATE TABLE payments.approval (
    id           uuid        PRIMARY KEY,
    kind         text        NOT NULL,
    subject      text        NOT NULL,
    title        text        NOT NULL,
    amount_minor bigint      NOT NULL CHECK (amount_minor > 0),
    asset        text        NOT NULL,
    proposer_id  uuid        NOT NULL,
    status       text        NOT NULL CHECK (status IN ('PENDING', 'APPROVED', 'REFUSED', 'EXPIRED')),
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    decided_by   uuid,
    reason       text,
    decided_at   timestamptz,
    UNIQUE (kind, subject),
    CONSTRAINT approval_by_a_second_person CHECK (decided_by <> proposer_id),
    CONSTRAINT approval_state_whole CHECK (
        CASE status
            WHEN 'PENDING' THEN decided_by IS NULL AND decided_at IS NULL
            WHEN 'EXPIRED' THEN decided_by IS NULL AND decided_at IS NOT NULL
            WHEN 'APPROVED' THEN decided_by IS NOT NULL AND decided_at IS NOT NULL
            WHEN 'REFUSED' THEN decided_by IS NOT NULL AND decided_at IS NOT NULL AND reason IS NOT NULL
            ELSE false
        END)
);

CREATE INDEX approval_by_status ON payments.approval (status, id);
CREATE INDEX approval_of_subject ON payments.approval (subject);
CREATE INDEX approval_pending_until ON payments.approval (expires_at) WHERE status = 'PENDING';

-- //@UNDO
DROP TABLE payments.approval;
