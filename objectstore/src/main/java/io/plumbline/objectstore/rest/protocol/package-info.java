/**
 * The parts of the protocol that operations share: addresses, headers, conditions, checksums, XML
 * and errors. For use by the other packages of {@code rest} only.
 */
@NullMarked
package io.plumbline.objectstore.rest.protocol;

import org.jspecify.annotations.NullMarked;
