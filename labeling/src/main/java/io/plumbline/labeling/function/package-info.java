/**
 * Annotation functions by their ARNs: what runs before people see an object and after they
 * answered.
 */
@NullMarked
package io.plumbline.labeling.function;

import org.jspecify.annotations.NullMarked;
