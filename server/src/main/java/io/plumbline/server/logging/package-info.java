/**
 * What goes into the log: the id of the request beside every line that it causes, and one line, to
 * the logger {@code plumbline.security}, for everything that is refused for security.
 */
@NullMarked
package io.plumbline.server.logging;

import org.jspecify.annotations.NullMarked;
