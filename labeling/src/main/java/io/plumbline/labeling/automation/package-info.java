/**
 * What a model needs to label a job's objects, and what is kept of it between two steps: small
 * pictures and texts, the features that a learner sees, the archive that carries examples from one
 * job to the next, the state of the loop.
 *
 * <p>{@code io.plumbline.autolabel} decides; {@code io.plumbline.labeling.engine} brings jobs and
 * rows in line with what was decided.
 */
@NullMarked
package io.plumbline.labeling.automation;

import org.jspecify.annotations.NullMarked;
