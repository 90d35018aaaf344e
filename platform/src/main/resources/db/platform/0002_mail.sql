-- // Every letter that was ever sent. Where no SMTP server is configured, this is where it can be read.
CREATE TABLE platform.mail (
    id        uuid        NOT NULL PRIMARY KEY,
    recipient text        NOT NULL,
    subject   text        NOT NULL,
    content   text        NOT NULL,
    at        timestamptz NOT NULL,
    status    text        NOT NULL CHECK (status IN ('STORED', 'SENT', 'FAILED'))
);

CREATE INDEX mail_recipient ON platform.mail (lower(recipient), id);

-- //@UNDO
DROP TABLE platform.mail;
