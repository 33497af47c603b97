/** Learners on a CPU: kernel features, least squares in closed form, and a learned confidence. */
@NullMarked
package io.plumbline.autolabel.learner;

import org.jspecify.annotations.NullMarked;
