-- What a worker has had of a job is a range of this index, by object: the list of jobs counts with it what is
-- left for them. The hand-out's look at one object is served as before.

DROP INDEX assignment_once;

CREATE UNIQUE INDEX assignment_once ON assignment (job_id, worker_id, object_index)
    WHERE state IN ('RESERVED', 'ACCEPTED', 'STOPPED', 'SUBMITTED', 'DECLINED', 'WITHDRAWN');
