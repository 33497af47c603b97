/**
 * Bytes under names: the {@link io.plumbline.objectstore.ObjectStore} port and its values.
 *
 * <p>There are two stores behind it: {@code embedded} keeps everything on this machine, {@code s3}
 * is a client of any S3 endpoint. {@code rest} puts the S3 protocol in front of a store.
 *
 * <p>Keys are Unicode text of 1 to 1,024 bytes in UTF-8 and have no structure: {@code a/../b},
 * {@code //} and {@code .} are names like any other. Lists are in the order of the keys' UTF-8
 * bytes, which is the order of code points and not that of {@link String#compareTo}.
 */
@NullMarked
package io.plumbline.objectstore;

import org.jspecify.annotations.NullMarked;
