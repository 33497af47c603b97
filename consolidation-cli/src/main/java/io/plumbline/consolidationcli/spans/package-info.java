/** {@code consolidate spans}: one set of spans, such as named entities, of each document. */
@NullMarked
package io.plumbline.consolidationcli.spans;

import org.jspecify.annotations.NullMarked;
