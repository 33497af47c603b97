/**
 * Who may work: workforces, work teams, workers.
 *
 * <p>An account has at most one private workforce. It names a user pool; the workers of that pool
 * belong to groups, and a work team is made of groups: a worker is a member of a team if one of the
 * worker's groups is one of the team's {@link io.plumbline.labeling.workforce.MemberDefinition}s.
 * Where Ground Truth keeps pool and groups in Amazon Cognito, this service keeps them in a
 * directory of its own ({@link io.plumbline.labeling.workforce.WorkerDirectory}), under whatever
 * pool and client the workforce was created with; {@link
 * io.plumbline.labeling.workforce.BuiltInPool} names the one that exists without being asked for.
 * Like a Cognito pool, a pool outlives the workforce that names it.
 *
 * <p>{@link io.plumbline.labeling.workforce.Workforces} and {@link
 * io.plumbline.labeling.workforce.Workteams} are what requesters do, {@link
 * io.plumbline.labeling.workforce.WorkerDirectory} is what the operator does, {@link
 * io.plumbline.labeling.workforce.WorkerSignIn} is how a worker comes in.
 */
@NullMarked
package io.plumbline.labeling.workforce;

import org.jspecify.annotations.NullMarked;
