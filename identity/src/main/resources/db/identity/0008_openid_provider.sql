-- // Signing people in to other tools: the tools, what people let them know, and what is under way.
CREATE TABLE identity.oauth_client (
    id                        uuid        PRIMARY KEY,
    name                      text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    type                      text        NOT NULL CHECK (type IN ('CONFIDENTIAL', 'PUBLIC')),
    secret_hash               text,
    redirect_uris             text[]      NOT NULL CHECK (cardinality(redirect_uris) BETWEEN 1 AND 20),
    post_logout_redirect_uris text[]      NOT NULL CHECK (cardinality(post_logout_redirect_uris) <= 20),
    scopes                    text[]      NOT NULL
        CHECK (scopes <@ ARRAY['openid', 'profile', 'email', 'roles', 'offline_access']),
    id_token_algorithm        text        NOT NULL CHECK (id_token_algorithm IN ('RS256', 'ES256')),
    pkce_required             boolean     NOT NULL,
    consent_required          boolean     NOT NULL,
    disabled                  boolean     NOT NULL DEFAULT false,
    created_at                timestamptz NOT NULL,
    CONSTRAINT secret_where_it_can_be_kept CHECK ((type = 'PUBLIC') = (secret_hash IS NULL)),
    CONSTRAINT public_with_pkce CHECK (type <> 'PUBLIC' OR pkce_required)
);

CREATE TABLE identity.oauth_consent (
    client_id  uuid        NOT NULL REFERENCES identity.oauth_client (id) ON DELETE CASCADE,
    person_id  uuid        NOT NULL REFERENCES identity.person (id) ON DELETE CASCADE,
    scopes     text[]      NOT NULL CHECK (cardinality(scopes) > 0),
    granted_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, client_id)
);

-- It lives as long as the session in which it was given, at the longest.
CREATE TABLE identity.oauth_authorization (
    id         text        PRIMARY KEY,
    client_id  uuid        NOT NULL REFERENCES identity.oauth_client (id) ON DELETE CASCADE,
    person_id  uuid        NOT NULL REFERENCES identity.person (id) ON DELETE CASCADE,
    session_id uuid        NOT NULL REFERENCES identity.session (id) ON DELETE CASCADE,
    request    text        NOT NULL,
    scopes     text[]      NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE INDEX oauth_authorization_by_session ON identity.oauth_authorization (session_id);

CREATE INDEX oauth_authorization_by_person ON identity.oauth_authorization (person_id, client_id);

-- Only hashes: who reads the database can be nobody's client.
CREATE TABLE identity.oauth_token (
    token_hash       text        PRIMARY KEY,
    authorization_id text        NOT NULL REFERENCES identity.oauth_authorization (id) ON DELETE CASCADE,
    kind             text        NOT NULL CHECK (kind IN ('STATE', 'CODE', 'ACCESS', 'REFRESH', 'ID')),
    issued_at        timestamptz NOT NULL,
    expires_at       timestamptz NOT NULL,
    invalidated      boolean     NOT NULL,
    superseded       boolean     NOT NULL DEFAULT false,
    scopes           text[]      NOT NULL
);

CREATE INDEX oauth_token_by_authorization ON identity.oauth_token (authorization_id);

CREATE TABLE identity.oauth_key (
    kid            text        PRIMARY KEY,
    algorithm      text        NOT NULL CHECK (algorithm IN ('RS256', 'ES256')),
    public_jwk     text        NOT NULL,
    private_sealed text        NOT NULL,
    created_at     timestamptz NOT NULL
);

-- //@UNDO
DROP TABLE identity.oauth_key;

DROP TABLE identity.oauth_token;

DROP TABLE identity.oauth_authorization;

DROP TABLE identity.oauth_consent;

DROP TABLE identity.oauth_client;
