/**
 * The labeling domain and its engine: jobs, data objects, tasks, assignments, task types,
 * workforces.
 *
 * <p>Plain Java, without Spring and without HTTP. A room is a package; a label passes through them
 * in one direction: {@code manifest → job → task → tasktype → manifest}. Rows and bytes are reached
 * through ports that the {@code server} module implements.
 */
@NullMarked
package io.plumbline.labeling;

import org.jspecify.annotations.NullMarked;
