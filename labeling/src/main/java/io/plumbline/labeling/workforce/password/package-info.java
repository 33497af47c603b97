/**
 * Passwords of workers: made up, chosen, hashed, checked, and guarded against guessing.
 *
 * <p>A new worker gets a one-time password that somebody reads out or writes on a note; the first
 * thing that the worker does with it is to choose another. {@link
 * io.plumbline.labeling.workforce.password.GuessLimit} makes guessers wait longer with every guess,
 * and remembers them when the service restarts.
 */
@NullMarked
package io.plumbline.labeling.workforce.password;

import org.jspecify.annotations.NullMarked;
