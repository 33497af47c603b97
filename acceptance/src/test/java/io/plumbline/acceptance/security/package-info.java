/**
 * Attacks on the running program: of workers on each other and on other teams, of one account on
 * another, of a template on the worker's portal, of files on the machine, and of clients that break
 * the protocol.
 */
@NullMarked
package io.plumbline.acceptance.security;

import org.jspecify.annotations.NullMarked;
