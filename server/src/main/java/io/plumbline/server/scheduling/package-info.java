/**
 * Calls the engine for the jobs that have something to do.
 *
 * <p>{@link io.plumbline.server.scheduling.JobWakes} keeps the wishes as rows, written in the
 * transaction of whoever has the wish, so that neither is lost without the other. {@link
 * io.plumbline.server.scheduling.JobRunner} picks what is due, under a lease that a second process
 * respects, and calls. A general scheduler was not used because it refuses to move an execution
 * that is under way, which is the moment when most wishes come.
 */
@NullMarked
package io.plumbline.server.scheduling;

import org.jspecify.annotations.NullMarked;
