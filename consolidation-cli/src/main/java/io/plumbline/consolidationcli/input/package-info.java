/**
 * Reads answers as streams: memory is bounded by one row, and an error names file, line and column.
 */
@NullMarked
package io.plumbline.consolidationcli.input;

import org.jspecify.annotations.NullMarked;
