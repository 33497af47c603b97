/**
 * Annotation functions of the requesters' own: which there are, and how jobs reach them.
 *
 * <p>Only who runs the service registers functions, by its command line: a local program has the
 * rights of the service on its machine.
 */
@NullMarked
package io.plumbline.server.function;

import org.jspecify.annotations.NullMarked;
