/** The rows of sign-in: sessions, and wrong passwords that count. */
@NullMarked
package io.plumbline.server.persistence.signin;

import org.jspecify.annotations.NullMarked;
