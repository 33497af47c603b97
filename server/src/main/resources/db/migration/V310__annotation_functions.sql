-- Annotation functions of the requesters' own: where each is, as JSON.

CREATE TABLE annotation_function (
    account_id VARCHAR(12) NOT NULL,
    name       VARCHAR(64) NOT NULL,
    definition TEXT        NOT NULL,
    created_at BIGINT      NOT NULL,
    PRIMARY KEY (account_id, name)
);
