/**
 * The keys that programs sign their requests with.
 *
 * <p>{@link io.plumbline.server.accesskey.AccessKeyService} makes keys and turns them on and off;
 * {@link io.plumbline.server.accesskey.SecretCipher} keeps their secrets unreadable at rest, under
 * {@link io.plumbline.server.accesskey.MasterKey}.
 */
@NullMarked
package io.plumbline.server.accesskey;

import org.jspecify.annotations.NullMarked;
