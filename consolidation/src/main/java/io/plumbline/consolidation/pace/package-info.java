/**
 * How fast workers are, whatever the kind of annotation: {@link
 * io.plumbline.consolidation.pace.WorkerPace}.
 */
@NullMarked
package io.plumbline.consolidation.pace;

import org.jspecify.annotations.NullMarked;
