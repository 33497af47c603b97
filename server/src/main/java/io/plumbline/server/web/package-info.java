/**
 * Files for browsers: the worker elements' script under {@code /assets}, the portal's pages under
 * {@code /portal}, and the headers that keep both from being misused.
 */
@NullMarked
package io.plumbline.server.web;

import org.jspecify.annotations.NullMarked;
