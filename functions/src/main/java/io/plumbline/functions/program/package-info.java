/**
 * Local programs: a Python, Node.js or Java handler in a process of its own.
 *
 * <p>A process is started on the first call and kept for the next ones, as Lambda keeps its
 * environments. It reads one line of JSON for each call and writes one back; what the handler
 * prints goes another way and is its log. A process that takes too long, returns too much or dies
 * is ended with all its children, and the call fails.
 */
@NullMarked
package io.plumbline.functions.program;

import org.jspecify.annotations.NullMarked;
