/**
 * The token service, as far as annotation functions need it: {@code AssumeRole} and {@code
 * GetCallerIdentity} of AWS STS.
 *
 * <p>Published functions assume the job's execution role before they read its files. There are no
 * roles here: what is assumed are the rights of the account that asks, for a while.
 */
@NullMarked
package io.plumbline.server.sts;

import org.jspecify.annotations.NullMarked;
