/**
 * The rows of workforces, teams, workers and passwords; the ports of {@code labeling.workforce}.
 */
@NullMarked
package io.plumbline.server.persistence.workforce;

import org.jspecify.annotations.NullMarked;
