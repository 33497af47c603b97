-- The design of a job's tasks, each version of it: 1 is what the job was created with. settings, changes and
-- categories are JSON. resend says what the version sends out again, or is null.

CREATE TABLE labeling_job_version (
    job_id       VARCHAR(64)  NOT NULL REFERENCES labeling_job (id),
    version      INTEGER      NOT NULL,
    settings     TEXT         NOT NULL,
    template     TEXT         NOT NULL,
    categories   TEXT         NOT NULL,
    changes      TEXT         NOT NULL,
    resend       VARCHAR(32),
    client_token VARCHAR(64),
    changed_by   VARCHAR(128) NOT NULL,
    created_at   BIGINT       NOT NULL,
    PRIMARY KEY (job_id, version)
);

CREATE UNIQUE INDEX labeling_job_version_by_token ON labeling_job_version (job_id, client_token);

INSERT INTO labeling_job_version (
    job_id, version, settings, template, categories, changes, changed_by, created_at)
SELECT d.job_id, 1, j.settings, d.template, d.categories, '[]', '', j.created_at
FROM labeling_job_document d JOIN labeling_job j ON j.id = d.job_id;

DROP TABLE labeling_job_document;

-- applied_version: the latest version whose effect on tasks that are out has been written.
ALTER TABLE labeling_job ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE labeling_job ADD COLUMN applied_version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE labeling_job ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;

-- The version that the worker's page was made from.
ALTER TABLE assignment ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

CREATE INDEX assignment_superseded ON assignment (job_id, worker_id)
    WHERE state = 'SUPERSEDED' AND answer IS NOT NULL;
CREATE INDEX data_object_waiting ON data_object (job_id, object_index) WHERE state = 'WAITING';
