-- // Payments are authorised, captured in whole or part, voided and settled; they can be made with money from outside.
ALTER TABLE payments.payment
    ALTER COLUMN course_id DROP NOT NULL,
    ADD COLUMN method           text    NOT NULL DEFAULT 'WALLET' CHECK (method IN ('WALLET', 'PROVIDER')),
    ADD COLUMN automatic        boolean NOT NULL DEFAULT true,
    ADD COLUMN captured_minor   bigint  NOT NULL DEFAULT 0,
    ADD COLUMN fee_minor        bigint  NOT NULL DEFAULT 0,
    ADD COLUMN authorised_until timestamptz,
    ADD COLUMN hold_id          uuid UNIQUE,
    ADD COLUMN settlement_id    uuid UNIQUE,
    DROP CONSTRAINT payment_state_whole;

UPDATE payments.payment
   SET captured_minor = amount_minor
 WHERE transfer_id IS NOT NULL;

ALTER TABLE payments.payment
    ADD CONSTRAINT payment_within_amount
        CHECK (captured_minor BETWEEN 0 AND amount_minor AND fee_minor BETWEEN 0 AND captured_minor),
    ADD CONSTRAINT payment_deposit_from_outside CHECK (course_id IS NOT NULL OR method = 'PROVIDER'),
    ADD CONSTRAINT payment_state_whole CHECK (
        (status = 'FAILED') = (failure IS NOT NULL)
        AND (status = 'SETTLED' OR settlement_id IS NULL)
        AND CASE
            WHEN status IN ('PROPOSED', 'CREATED', 'FAILED')
                THEN transfer_id IS NULL AND captured_minor = 0 AND refunded_minor = 0
            WHEN status IN ('AUTHORISED', 'VOIDED', 'EXPIRED')
                THEN transfer_id IS NULL AND captured_minor = 0 AND refunded_minor = 0 AND authorised_until IS NOT NULL
            WHEN status = 'CAPTURING'
                THEN transfer_id IS NULL AND captured_minor > 0 AND refunded_minor = 0 AND authorised_until IS NOT NULL
            WHEN status = 'CAPTURED'
                THEN transfer_id IS NOT NULL AND captured_minor > 0 AND refunded_minor = 0
            WHEN status = 'PARTIALLY_REFUNDED'
                THEN transfer_id IS NOT NULL AND refunded_minor BETWEEN 1 AND captured_minor - 1
            WHEN status = 'REFUNDED'
                THEN transfer_id IS NOT NULL AND captured_minor > 0 AND refunded_minor = captured_minor
            WHEN status = 'SETTLED'
                THEN transfer_id IS NOT NULL AND refunded_minor BETWEEN 0 AND captured_minor - 1
            ELSE false
        END);

DROP INDEX payments.payment_one_live;
CREATE UNIQUE INDEX payment_one_live ON payments.payment (payer_id, course_id)
    WHERE status NOT IN ('FAILED', 'REFUNDED', 'VOIDED', 'EXPIRED');
CREATE INDEX payment_of_method ON payments.payment (payer_id, method, created_at);
CREATE INDEX payment_by_status ON payments.payment (status, id);
CREATE INDEX payment_authorised ON payments.payment (authorised_until) WHERE status = 'AUTHORISED';

-- Whose orders are being counted. Its row is locked meanwhile: of two orders at once, the second must count the first.
CREATE TABLE payments.spender (
    person_id uuid NOT NULL,
    method    text NOT NULL,
    PRIMARY KEY (person_id, method)
);

ALTER TABLE payments.refund
    ADD COLUMN status text NOT NULL DEFAULT 'GRANTED' CHECK (status IN ('PROPOSED', 'GRANTED', 'REFUSED')),
    ADD CONSTRAINT refund_repaid_if_granted CHECK (transfer_id IS NULL OR status = 'GRANTED');

ALTER TABLE payments.funding
    DROP CONSTRAINT funding_status_check,
    ADD CONSTRAINT funding_status_check CHECK (status IN ('PROPOSED', 'CREATED', 'POSTED', 'REFUSED', 'REJECTED'));

-- //@UNDO
ALTER TABLE payments.funding
    DROP CONSTRAINT funding_status_check,
    ADD CONSTRAINT funding_status_check CHECK (status IN ('CREATED', 'POSTED', 'REFUSED'));

-- What the older form cannot say must not be forgotten: then this fails.
ALTER TABLE payments.refund
    ADD CONSTRAINT refund_all_granted CHECK (status = 'GRANTED');
ALTER TABLE payments.refund
    DROP COLUMN status;

DROP TABLE payments.spender;

ALTER TABLE payments.payment
    ADD CONSTRAINT payment_captured_whole CHECK (captured_minor IN (0, amount_minor) AND fee_minor = 0);

DROP INDEX payments.payment_authorised;
DROP INDEX payments.payment_by_status;
DROP INDEX payments.payment_of_method;
DROP INDEX payments.payment_one_live;
CREATE UNIQUE INDEX payment_one_live ON payments.payment (payer_id, course_id)
    WHERE status IN ('CREATED', 'CAPTURED', 'PARTIALLY_REFUNDED');

ALTER TABLE payments.payment
    DROP CONSTRAINT payment_state_whole,
    ADD CONSTRAINT payment_state_whole CHECK (
        CASE status
            WHEN 'CREATED' THEN transfer_id IS NULL AND failure IS NULL AND refunded_minor = 0
            WHEN 'FAILED' THEN transfer_id IS NULL AND failure IS NOT NULL AND refunded_minor = 0
            WHEN 'CAPTURED' THEN transfer_id IS NOT NULL AND failure IS NULL AND refunded_minor = 0
            WHEN 'PARTIALLY_REFUNDED'
                THEN transfer_id IS NOT NULL AND failure IS NULL AND refunded_minor BETWEEN 1 AND amount_minor - 1
            WHEN 'REFUNDED' THEN transfer_id IS NOT NULL AND failure IS NULL AND refunded_minor = amount_minor
            ELSE false
        END),
    ALTER COLUMN course_id SET NOT NULL,
    DROP COLUMN settlement_id,
    DROP COLUMN hold_id,
    DROP COLUMN authorised_until,
    DROP COLUMN fee_minor,
    DROP COLUMN captured_minor,
    DROP COLUMN automatic,
    DROP COLUMN method;
