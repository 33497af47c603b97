/**
 * Negative tests, derived from the API model: for every constraint that a request can break, one
 * request that breaks it and, as far as possible, nothing else. {@link
 * io.plumbline.aws.model.violation.ConstraintViolations} makes them. They are run against the
 * checks here, and against the whole running service by the acceptance tests, for which this
 * package is in the module's {@code tests} jar.
 */
package io.plumbline.aws.model.violation;
