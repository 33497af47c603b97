-- Labeling jobs, the data objects that they have taken up, and the work of people on them.
-- Times are epoch milliseconds. A revision counts the writes of a row, for compare-and-set.

CREATE TABLE labeling_job (
    id                   VARCHAR(64)  NOT NULL PRIMARY KEY,
    account_id           VARCHAR(12)  NOT NULL,
    name                 VARCHAR(63)  NOT NULL,
    name_key             VARCHAR(63)  COLLATE ${utf8_order} NOT NULL,
    arn                  VARCHAR(2048) NOT NULL,
    reference_code       VARCHAR(64)  NOT NULL,
    workteam_arn         VARCHAR(256) NOT NULL,
    settings             TEXT         NOT NULL,
    request_document     TEXT         NOT NULL,
    status               VARCHAR(16)  COLLATE ${utf8_order} NOT NULL,
    failure_reason       TEXT,
    total_objects        BIGINT       NOT NULL,
    human_labeled        BIGINT       NOT NULL,
    machine_labeled      BIGINT       NOT NULL,
    failed_objects       BIGINT       NOT NULL,
    phase                VARCHAR(16)  NOT NULL,
    batch_start_offset   BIGINT       NOT NULL,
    batch_start_index    BIGINT       NOT NULL,
    batch_start_line     BIGINT       NOT NULL,
    position_offset      BIGINT       NOT NULL,
    position_index       BIGINT       NOT NULL,
    position_line        BIGINT       NOT NULL,
    iteration            INTEGER      NOT NULL,
    consolidation_time   BIGINT,
    output_written_at    BIGINT,
    created_at           BIGINT       NOT NULL,
    last_modified_at     BIGINT       NOT NULL,
    revision             BIGINT       NOT NULL,
    UNIQUE (account_id, name_key)
);

CREATE INDEX labeling_job_by_age ON labeling_job (account_id, created_at, id);
CREATE INDEX labeling_job_by_workteam ON labeling_job (workteam_arn, status, created_at);

CREATE TABLE labeling_job_document (
    job_id     VARCHAR(64) NOT NULL PRIMARY KEY REFERENCES labeling_job (id),
    template   TEXT        NOT NULL,
    categories TEXT        NOT NULL
);

-- What finished batches of a job say of its workers; large for many workers, so not in the job's row.
CREATE TABLE labeling_job_evidence (
    job_id   VARCHAR(64) NOT NULL PRIMARY KEY REFERENCES labeling_job (id),
    evidence TEXT        NOT NULL
);

CREATE TABLE data_object (
    job_id       VARCHAR(64) NOT NULL,
    object_index BIGINT      NOT NULL,
    line_number  BIGINT      NOT NULL,
    iteration    INTEGER     NOT NULL,
    state        VARCHAR(16) NOT NULL,
    source_ref   TEXT,
    source       TEXT,
    label        TEXT,
    failure      TEXT,
    PRIMARY KEY (job_id, object_index)
);

CREATE INDEX data_object_by_iteration ON data_object (job_id, iteration, object_index);
CREATE INDEX data_object_failed ON data_object (job_id, object_index) WHERE state = 'FAILED';

-- free_slots repeats what the other columns say, so that the hand-out finds work by an index.
CREATE TABLE labeling_task (
    job_id          VARCHAR(64) NOT NULL,
    object_index    BIGINT      NOT NULL,
    iteration       INTEGER     NOT NULL,
    input           TEXT        NOT NULL,
    answers_wanted  INTEGER     NOT NULL,
    answers         INTEGER     NOT NULL,
    active          INTEGER     NOT NULL,
    declines        INTEGER     NOT NULL,
    free_slots      INTEGER     NOT NULL,
    state           VARCHAR(16) NOT NULL,
    available_until BIGINT      NOT NULL,
    closed_at       BIGINT,
    response_key    TEXT,
    PRIMARY KEY (job_id, object_index)
);

CREATE INDEX labeling_task_free ON labeling_task (job_id, object_index) WHERE free_slots > 0;
CREATE INDEX labeling_task_open ON labeling_task (job_id, available_until, object_index)
    WHERE state = 'OPEN';
CREATE INDEX labeling_task_without_response ON labeling_task (job_id, object_index)
    WHERE state = 'CLOSED' AND answers > 0 AND response_key IS NULL;
CREATE INDEX labeling_task_by_iteration ON labeling_task (job_id, iteration, object_index);

CREATE TABLE assignment (
    id            VARCHAR(64) NOT NULL PRIMARY KEY,
    job_id        VARCHAR(64) NOT NULL,
    object_index  BIGINT      NOT NULL,
    worker_id     VARCHAR(64) NOT NULL,
    state         VARCHAR(16) NOT NULL,
    created_at    BIGINT      NOT NULL,
    accepted_at   BIGINT,
    deadline      BIGINT      NOT NULL,
    active_since  BIGINT,
    active_millis BIGINT      NOT NULL,
    draft         TEXT,
    answer        TEXT,
    submitted_at  BIGINT
);

-- A worker has an object at most once; what was given back or ran out of time may come again.
CREATE UNIQUE INDEX assignment_once ON assignment (job_id, object_index, worker_id)
    WHERE state IN ('RESERVED', 'ACCEPTED', 'STOPPED', 'SUBMITTED', 'DECLINED', 'WITHDRAWN');
CREATE INDEX assignment_of_object ON assignment (job_id, object_index, worker_id);
CREATE INDEX assignment_held ON assignment (job_id, worker_id)
    WHERE state IN ('RESERVED', 'ACCEPTED', 'STOPPED');
CREATE INDEX assignment_deadline ON assignment (job_id, deadline)
    WHERE state IN ('RESERVED', 'ACCEPTED', 'STOPPED');
CREATE INDEX assignment_submitted ON assignment (job_id, worker_id) WHERE state = 'SUBMITTED';
