/**
 * The template developer's loop: a page of this machine that shows a worker template as workers see
 * it, again whenever a file changes, with everything that is wrong with it.
 */
@NullMarked
package io.plumbline.server.preview;

import org.jspecify.annotations.NullMarked;
