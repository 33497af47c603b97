/**
 * The command line: one class per command, made by picocli. A command reads the settings, starts
 * what it needs of the service, and prints for a person. Errors that a person can mend are printed
 * as a message, not as a stack trace.
 */
@NullMarked
package io.plumbline.server.cli;

import org.jspecify.annotations.NullMarked;
