-- Access keys that clients sign with. The secret is encrypted under the master key
-- (AES-256-GCM, bound to the key's id), because a signature can be checked only with the secret itself.
CREATE TABLE access_key (
    access_key_id    VARCHAR(128) NOT NULL PRIMARY KEY,
    account_id       VARCHAR(12)  NOT NULL,
    encrypted_secret TEXT         NOT NULL,
    description      TEXT         NOT NULL,
    enabled          INTEGER      NOT NULL,
    created_at       BIGINT       NOT NULL
);

CREATE INDEX access_key_by_age ON access_key (created_at, access_key_id);
