-- // What courses cost. The version counts changes, so that a late process can see that it has been overtaken.
CREATE TABLE payments.price (
    course_id    uuid        PRIMARY KEY,
    amount_minor bigint      NOT NULL CHECK (amount_minor >= 0),
    asset        text        NOT NULL,
    set_by       uuid        NOT NULL,
    set_at       timestamptz NOT NULL,
    version      bigint      NOT NULL DEFAULT 1
);

-- //@UNDO
DROP TABLE payments.price;
