/** The rows of tags; the port of {@code labeling.tag}. */
@NullMarked
package io.plumbline.server.persistence.tag;

import org.jspecify.annotations.NullMarked;
