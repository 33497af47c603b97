/**
 * Tests of the running program from outside: it is started as a process of its own, spoken to by
 * clients that others wrote and by a real browser, and killed. Nothing here uses its classes.
 */
@NullMarked
package io.plumbline.acceptance;

import org.jspecify.annotations.NullMarked;
