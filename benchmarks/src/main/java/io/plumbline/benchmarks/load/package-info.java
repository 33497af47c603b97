/**
 * Many simulated workers at the portal's JSON API. Each is a small state machine on a few threads,
 * so that the load costs little on the machine that it shares with the service.
 */
@NullMarked
package io.plumbline.benchmarks.load;

import org.jspecify.annotations.NullMarked;
