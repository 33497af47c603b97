/** Custom labeling jobs with functions that were written for AWS Lambda. */
@NullMarked
package io.plumbline.acceptance.custom;

import org.jspecify.annotations.NullMarked;
