-- When the engine is to look at a labeling job again. One row for each job that is not over.
-- due_at: epoch milliseconds; 9223372036854775807 while no one has asked for a call.
-- owner, lease_until: the process that is in a call, and until when it may be believed to live;
-- '' and 0 while nobody is.
CREATE TABLE job_wake (
    job_id      VARCHAR(64) NOT NULL PRIMARY KEY,
    due_at      BIGINT      NOT NULL,
    owner       VARCHAR(64) NOT NULL,
    lease_until BIGINT      NOT NULL
);

CREATE INDEX job_wake_by_time ON job_wake (due_at);
