/** Worker templates: Liquid and {@code crowd-*} elements become the page that a worker sees. */
@NullMarked
package io.plumbline.labeling.template;

import org.jspecify.annotations.NullMarked;
