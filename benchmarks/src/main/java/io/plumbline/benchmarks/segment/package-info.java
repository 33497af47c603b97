/** How long it takes to find an object in an image. */
@NullMarked
package io.plumbline.benchmarks.segment;

import org.jspecify.annotations.NullMarked;
