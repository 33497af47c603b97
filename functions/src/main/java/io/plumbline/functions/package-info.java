/**
 * Runs functions that follow AWS Lambda's handler convention: an event goes in as JSON, a result
 * comes out as JSON, what the function prints is its log.
 *
 * <p>A {@link io.plumbline.functions.Function} says where a function is: a folder with a Python,
 * Node.js or Java handler on this machine, an HTTP endpoint, or AWS Lambda and whatever speaks its
 * Invoke API. {@link io.plumbline.functions.FunctionRunner} calls it, within its time and with a
 * bound on what it returns. Knows no labeling.
 */
@NullMarked
package io.plumbline.functions;

import org.jspecify.annotations.NullMarked;
