-- Where the automated labeling of a job stands: large for many objects, so not in the job's row. state is
-- base64; only the program reads it.

CREATE TABLE automated_labeling (
    job_id VARCHAR(64) NOT NULL PRIMARY KEY REFERENCES labeling_job (id),
    state  TEXT        NOT NULL
);

-- What such jobs have learned, so that others can begin with it. name is the last part of its ARN.
CREATE TABLE active_learning_model (
    account_id  VARCHAR(12)   NOT NULL,
    name        VARCHAR(128)  NOT NULL,
    job_id      VARCHAR(64)   NOT NULL REFERENCES labeling_job (id),
    step        INTEGER       NOT NULL,
    algorithm   VARCHAR(64)   NOT NULL,
    file_bucket VARCHAR(63)   NOT NULL,
    file_key    VARCHAR(1024) NOT NULL,
    created_at  BIGINT        NOT NULL,
    PRIMARY KEY (account_id, name)
);

CREATE INDEX active_learning_model_of_job ON active_learning_model (job_id, step);
CREATE INDEX data_object_pooled ON data_object (job_id, object_index) WHERE state = 'POOLED';
CREATE INDEX data_object_chosen ON data_object (job_id, object_index) WHERE state = 'CHOSEN';
