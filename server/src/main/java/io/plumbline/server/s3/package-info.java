/**
 * S3 for clients: checks signatures, opens bodies so that reading them checks them, and hands
 * requests to the REST front of the object store.
 */
@NullMarked
package io.plumbline.server.s3;

import org.jspecify.annotations.NullMarked;
