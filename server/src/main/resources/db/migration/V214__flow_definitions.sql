-- settings: what the definition says, as JSON; it is only ever read whole.
CREATE TABLE flow_definition (
    account_id VARCHAR(12)                NOT NULL,
    name       TEXT COLLATE ${utf8_order} NOT NULL,
    settings   TEXT                       NOT NULL,
    created_at BIGINT                     NOT NULL,
    PRIMARY KEY (account_id, name)
);

CREATE INDEX flow_definition_by_age ON flow_definition (account_id, created_at, name);
