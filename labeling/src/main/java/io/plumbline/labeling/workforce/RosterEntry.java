package io.plumbline.labeling.workforce;

import java.util.Set;

/**
 * A worker and the teams that the worker is in.
 *
 * @param worker the worker
 * @param teams the names of the teams, in order
 */
public record RosterEntry(Worker worker, Set<String> teams) {}
