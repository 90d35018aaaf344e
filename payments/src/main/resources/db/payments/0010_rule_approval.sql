-- // Who proposed and who approved what an exercise pays. What was promised before stays in force, approved by nobody.
ALTER TABLE payments.rule
    ADD COLUMN status      text NOT NULL DEFAULT 'ACTIVE',
    ADD COLUMN approver_id uuid,
    ADD COLUMN active_from timestamptz,
    ADD COLUMN decided_at  timestamptz;

UPDATE payments.rule
   SET status = CASE WHEN closed_at IS NULL THEN 'ACTIVE' ELSE 'CLOSED' END,
       active_from = created_at;

ALTER TABLE payments.rule
    ALTER COLUMN status DROP DEFAULT,
    ADD CONSTRAINT rule_status_known
        CHECK (status IN ('PROPOSED', 'APPROVING', 'ACTIVE', 'CLOSED', 'REJECTED', 'WITHDRAWN')),
    ADD CONSTRAINT rule_needs_a_second_person CHECK (approver_id <> author_id),
    ADD CONSTRAINT rule_active_since CHECK ((status IN ('ACTIVE', 'CLOSED')) = (active_from IS NOT NULL)),
    ADD CONSTRAINT rule_closed_at_a_time CHECK ((status = 'CLOSED') = (closed_at IS NOT NULL));

DROP INDEX payments.rule_one_active;
CREATE UNIQUE INDEX rule_one_active ON payments.rule (exercise_id) WHERE status = 'ACTIVE';
CREATE UNIQUE INDEX rule_one_proposed ON payments.rule (exercise_id) WHERE status IN ('PROPOSED', 'APPROVING');
CREATE INDEX rule_of_status ON payments.rule (status, id);

-- //@UNDO
DELETE FROM payments.rule
 WHERE status NOT IN ('ACTIVE', 'CLOSED');

DROP INDEX payments.rule_of_status;
DROP INDEX payments.rule_one_proposed;
DROP INDEX payments.rule_one_active;
CREATE UNIQUE INDEX rule_one_active ON payments.rule (exercise_id) WHERE closed_at IS NULL;

ALTER TABLE payments.rule
    DROP COLUMN status,
    DROP COLUMN approver_id,
    DROP COLUMN active_from,
    DROP COLUMN decided_at;
