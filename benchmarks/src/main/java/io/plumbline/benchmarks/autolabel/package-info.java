/** What automated labeling saves on real data, and whether its guarantee holds. */
@NullMarked
package io.plumbline.benchmarks.autolabel;

import org.jspecify.annotations.NullMarked;
