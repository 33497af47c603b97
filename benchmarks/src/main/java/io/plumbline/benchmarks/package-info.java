/**
 * The figures behind what the documentation claims about speed and accuracy, each made by one
 * command.
 */
@NullMarked
package io.plumbline.benchmarks;

import org.jspecify.annotations.NullMarked;
