/**
 * Matrices of single precision, products of them on all cores, and the few decompositions that
 * learning needs.
 */
@NullMarked
package io.plumbline.autolabel.linear;

import org.jspecify.annotations.NullMarked;
