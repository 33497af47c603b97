/**
 * Rounds of asking people, training and labeling automatically, as steps from one immutable state
 * to the next.
 */
@NullMarked
package io.plumbline.autolabel.loop;

import org.jspecify.annotations.NullMarked;
