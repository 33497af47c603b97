-- What the topics of work teams are to be told, once each; due_at is null when that is done with.

CREATE TABLE team_notification (
    job_id    VARCHAR(64) NOT NULL,
    iteration INTEGER     NOT NULL,
    kind      VARCHAR(32) NOT NULL,
    topic_arn TEXT        NOT NULL,
    subject   TEXT        NOT NULL,
    message   TEXT        NOT NULL,
    attempts  INTEGER     NOT NULL,
    due_at    BIGINT,
    PRIMARY KEY (job_id, iteration, kind)
);

CREATE INDEX team_notification_due ON team_notification (due_at) WHERE due_at IS NOT NULL;
