/** The rows of flow definitions; the port of {@code labeling.flowdefinition}. */
@NullMarked
package io.plumbline.server.persistence.flowdefinition;

import org.jspecify.annotations.NullMarked;
