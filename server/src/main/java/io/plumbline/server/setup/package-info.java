/**
 * The data folder of a service: one serving process at a time, and what the first start puts into
 * it so that somebody can sign in and sign requests.
 */
@NullMarked
package io.plumbline.server.setup;

import org.jspecify.annotations.NullMarked;
