CREATE TABLE human_task_ui (
    account_id     VARCHAR(12)                NOT NULL,
    name           TEXT COLLATE ${utf8_order} NOT NULL,
    content        TEXT                       NOT NULL,
    content_sha256 VARCHAR(64)                NOT NULL,
    created_at     BIGINT                     NOT NULL,
    PRIMARY KEY (account_id, name)
);

CREATE INDEX human_task_ui_by_age ON human_task_ui (account_id, created_at, name);
