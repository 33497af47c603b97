/**
 * One-sided bounds on the error of a model that hold for samples of any finite size: exact for a
 * sample of a finite population, time-uniform by betting, and for a proportion of an endless one.
 */
@NullMarked
package io.plumbline.autolabel.bound;

import org.jspecify.annotations.NullMarked;
