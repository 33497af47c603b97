/** The rows of labeling jobs, data objects, tasks and assignments; see migration V301. */
@NullMarked
package io.plumbline.server.persistence.labeling;

import org.jspecify.annotations.NullMarked;
