-- Human loops of Augmented AI. Each is the task (job_id, number) of its flow definition's job. input is JSON.
CREATE TABLE human_loop (
    account_id      VARCHAR(12)                NOT NULL,
    name            TEXT COLLATE ${utf8_order} NOT NULL,
    flow_definition TEXT COLLATE ${utf8_order} NOT NULL,
    job_id          VARCHAR(64)                NOT NULL REFERENCES labeling_job (id),
    number          BIGINT                     NOT NULL,
    input           TEXT                       NOT NULL,
    status          VARCHAR(16)                NOT NULL,
    failure_code    VARCHAR(32),
    failure_reason  TEXT,
    output_uri      TEXT,
    created_at      BIGINT                     NOT NULL,
    PRIMARY KEY (account_id, name)
);

CREATE INDEX human_loop_by_age ON human_loop (account_id, flow_definition, created_at, name);
CREATE INDEX human_loop_in_progress ON human_loop (job_id, number)
    WHERE status IN ('IN_PROGRESS', 'STOPPING');
