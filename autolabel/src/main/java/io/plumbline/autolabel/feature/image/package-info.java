/**
 * Numbers that say what a picture looks like: gradients in their directions, and grey values,
 * brought to few dimensions.
 */
@NullMarked
package io.plumbline.autolabel.feature.image;

import org.jspecify.annotations.NullMarked;
