/**
 * Kills the program while workers label and clients upload, starts it again, and looks for
 * everything that it had acknowledged.
 */
@NullMarked
package io.plumbline.acceptance.crash;

import org.jspecify.annotations.NullMarked;
