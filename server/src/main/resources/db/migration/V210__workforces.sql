-- Private workforces, one per account. Either user_pool and client_id are set, or oidc:
-- the settings of an OpenID Connect provider as JSON, its client secret encrypted under the master key.
CREATE TABLE workforce (
    account_id      VARCHAR(12) NOT NULL PRIMARY KEY,
    name            TEXT        NOT NULL,
    user_pool       TEXT,
    client_id       TEXT,
    oidc            TEXT,
    source_cidrs    TEXT        NOT NULL,
    ip_address_type TEXT,
    created_at      BIGINT      NOT NULL,
    updated_at      BIGINT      NOT NULL
);

CREATE TABLE workteam (
    account_id             VARCHAR(12)                 NOT NULL REFERENCES workforce (account_id),
    name                   TEXT COLLATE ${utf8_order}  NOT NULL,
    description            TEXT                        NOT NULL,
    notification_topic_arn TEXT,
    presign_source_ip      INTEGER,
    presign_vpc_source_ip  INTEGER,
    created_at             BIGINT                      NOT NULL,
    updated_at             BIGINT                      NOT NULL,
    PRIMARY KEY (account_id, name)
);

-- A team's member definitions in the order given: a group of a user pool, or (user_pool is null)
-- groups that an OpenID Connect provider claims, as JSON.
CREATE TABLE workteam_member (
    account_id    VARCHAR(12)                NOT NULL,
    workteam_name TEXT COLLATE ${utf8_order} NOT NULL,
    position      INTEGER                    NOT NULL,
    user_pool     TEXT,
    user_group    TEXT,
    client_id     TEXT,
    oidc_groups   TEXT,
    PRIMARY KEY (account_id, workteam_name, position),
    FOREIGN KEY (account_id, workteam_name) REFERENCES workteam (account_id, name) ON DELETE CASCADE
);

CREATE INDEX workteam_member_by_group ON workteam_member (account_id, user_pool, user_group);

-- The directory: workers outlive the workforce that names their pool.
CREATE TABLE worker (
    id           VARCHAR(36)                NOT NULL PRIMARY KEY,
    account_id   VARCHAR(12)                NOT NULL,
    user_pool    TEXT                       NOT NULL,
    username     TEXT                       NOT NULL,
    username_key TEXT COLLATE ${utf8_order} NOT NULL UNIQUE,
    display_name TEXT                       NOT NULL,
    disabled     INTEGER                    NOT NULL,
    created_at   BIGINT                     NOT NULL
);

CREATE INDEX worker_by_account ON worker (account_id, username_key);

CREATE TABLE worker_group (
    worker_id  VARCHAR(36) NOT NULL REFERENCES worker (id),
    user_group TEXT        NOT NULL,
    PRIMARY KEY (worker_id, user_group)
);

CREATE INDEX worker_group_by_group ON worker_group (user_group, worker_id);

CREATE TABLE worker_credential (
    worker_id     VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES worker (id),
    password_hash TEXT        NOT NULL,
    one_time      INTEGER     NOT NULL,
    set_at        BIGINT      NOT NULL
);
