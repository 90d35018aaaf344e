-- // People can leave a course, and come back.
ALTER TABLE learning.enrolment
    ADD COLUMN left_at timestamptz;

-- //@UNDO
-- Who has left would be in again: that is not for a script to decide.
DO $$
BEGIN
    IF EXISTS (SELECT id FROM learning.enrolment WHERE left_at IS NOT NULL) THEN
        RAISE EXCEPTION 'Somebody has left a course; delete or reopen these enrolments first.';
    END IF;
END
$$;

ALTER TABLE learning.enrolment
    DROP COLUMN left_at;
