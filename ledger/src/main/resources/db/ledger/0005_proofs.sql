-- // What proves the books: the head of each day with a signature, the keys that sign, and what verifications found.
CREATE TABLE ledger.head_key (
    kid            text        NOT NULL PRIMARY KEY,
    public_jwk     text        NOT NULL,
    private_sealed text        NOT NULL,
    created_at     timestamptz NOT NULL
);

CREATE TABLE ledger.signed_head (
    ledger    text COLLATE "C" NOT NULL,
    day       date             NOT NULL,
    seq       bigint           NOT NULL CHECK (seq > 0),
    hash      bytea            NOT NULL CHECK (octet_length(hash) = 32),
    signed_at timestamptz      NOT NULL,
    kid       text             NOT NULL,
    jws       text             NOT NULL,
    PRIMARY KEY (ledger, day)
);

CREATE TRIGGER append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.signed_head
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

CREATE TABLE ledger.verification (
    ledger           text COLLATE "C" NOT NULL,
    started_at       timestamptz      NOT NULL,
    ended_at         timestamptz      NOT NULL CHECK (ended_at >= started_at),
    transfers        bigint           NOT NULL,
    head_seq         bigint           NOT NULL,
    head_hash        bytea            NOT NULL CHECK (octet_length(head_hash) = 32),
    whole            boolean          NOT NULL,
    broken_at_seq    bigint,
    difference_minor bigint           NOT NULL,
    PRIMARY KEY (ledger, started_at)
);

CREATE TRIGGER append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.verification
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

-- //@UNDO
DROP TABLE ledger.verification;
DROP TABLE ledger.signed_head;
DROP TABLE ledger.head_key;
