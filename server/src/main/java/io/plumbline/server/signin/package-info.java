/**
 * How workers sign in to the portal, and what stands before every call of its API.
 *
 * <p>{@link io.plumbline.server.signin.PortalGate} looks at each call below {@code /portal/api} and
 * lets it through to a controller only with what {@link io.plumbline.server.signin.Admits} asks
 * for; a controller takes the worker as a parameter, {@link
 * io.plumbline.server.signin.SignedInWorker}. Sessions are rows, so they survive a restart and end
 * everywhere at once.
 *
 * <p>The gate is an interceptor of our own and not Spring Security's filter chain: of that chain,
 * the portal would replace the session store, the CSRF token, the entry point, the error form and
 * the login, and would keep only its order of filters. An interceptor is matched by the same
 * patterns as the controllers behind it, so no spelling of a path can pass by it, and its refusals
 * take the way of all other errors of the API. Of Spring Security, Argon2 is used.
 */
@NullMarked
package io.plumbline.server.signin;

import org.jspecify.annotations.NullMarked;
