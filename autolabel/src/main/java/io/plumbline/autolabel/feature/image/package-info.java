/**
 * Numbers that say what a picture looks like, brought to few dimensions: gradients in their
 * directions and grey values, and patches of the pictures themselves.
 */
@NullMarked
package io.plumbline.autolabel.feature.image;

import org.jspecify.annotations.NullMarked;
