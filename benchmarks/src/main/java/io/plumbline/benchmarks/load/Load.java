package io.plumbline.benchmarks.load;

/**
 * What all simulated workers of a run share. Safe for threads.
 *
 * @param portal the API
 * @param pace when to submit
 * @param workers how many there are
 * @param jobId the job to work on, or empty for the first that has something
 * @param answers what to answer
 * @param statistics counts
 * @param log acknowledged submissions
 * @param clock time since the load began
 * @param untilEmpty whether a worker stops for good once there is nothing left for them
 */
record Load(
    PortalClient portal,
    Pace pace,
    int workers,
    String jobId,
    Answers answers,
    LoadStatistics statistics,
    AcknowledgementLog log,
    LoadClock clock,
    boolean untilEmpty) {}
