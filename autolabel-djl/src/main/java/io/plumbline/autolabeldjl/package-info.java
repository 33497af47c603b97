/**
 * A small convolutional network that is trained here on labeled pictures, by DJL and PyTorch, as a
 * learner beside others. Nothing native is loaded before the first use; without PyTorch's own
 * libraries on the class path the rest of the program works as before.
 */
@NullMarked
package io.plumbline.autolabeldjl;

import org.jspecify.annotations.NullMarked;
