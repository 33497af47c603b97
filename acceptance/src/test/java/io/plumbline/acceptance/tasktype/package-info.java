/**
 * Each built-in task type from the request to the output manifest: three workers in browsers label
 * five objects and disagree; the output is compared with the documented form field by field, and
 * the label with the truth.
 */
@NullMarked
package io.plumbline.acceptance.tasktype;

import org.jspecify.annotations.NullMarked;
