/**
 * Advances labeling jobs: reads manifests, fills batches, collects answers, consolidates, writes
 * outputs.
 *
 * <p>{@link io.plumbline.labeling.engine.JobEngine} decides what comes next; each step is a class
 * of its own, small and idempotent. A step compares the job's revision when it writes, so a step
 * that lost a race changes nothing.
 */
@NullMarked
package io.plumbline.labeling.engine;

import org.jspecify.annotations.NullMarked;
