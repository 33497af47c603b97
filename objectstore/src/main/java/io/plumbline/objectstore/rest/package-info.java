/**
 * The S3 REST protocol in front of an {@code ObjectStore}, as a handler of servlet requests.
 *
 * <p>Who calls is decided before: the request comes with its {@link
 * io.plumbline.objectstore.rest.S3Caller}, with its payload verified and freed of {@code
 * aws-chunked}. Here the address is read ({@code protocol}), the operation chosen ({@link
 * io.plumbline.objectstore.rest.OperationRouter}), the caller's right to the bucket checked, and
 * the operation run ({@code bucket}, {@code object}, {@code multipart}: one class each). One class
 * turns all errors into S3's.
 */
@NullMarked
package io.plumbline.objectstore.rest;

import org.jspecify.annotations.NullMarked;
