/**
 * Requests that AWS would refuse, sent signed to the running program: one for each constraint of
 * the API model, and those whose signature, form or operation is wrong.
 */
@NullMarked
package io.plumbline.acceptance.constraints;

import org.jspecify.annotations.NullMarked;
