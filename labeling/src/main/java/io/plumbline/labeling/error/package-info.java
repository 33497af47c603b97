/**
 * What can go wrong in the domain, one class per kind of answer that a caller needs.
 *
 * <p>The server turns these into wire errors in one place. Messages say what was wrong, where, and
 * how to mend it.
 */
@NullMarked
package io.plumbline.labeling.error;

import org.jspecify.annotations.NullMarked;
