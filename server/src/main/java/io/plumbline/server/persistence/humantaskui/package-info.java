/** The rows of human task UIs; the port of {@code labeling.humantaskui}. */
@NullMarked
package io.plumbline.server.persistence.humantaskui;

import org.jspecify.annotations.NullMarked;
