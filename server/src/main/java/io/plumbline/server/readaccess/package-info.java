/** Short-lived links to objects, for worker pages: what {@code grant_read_access} gives. */
@NullMarked
package io.plumbline.server.readaccess;

import org.jspecify.annotations.NullMarked;
