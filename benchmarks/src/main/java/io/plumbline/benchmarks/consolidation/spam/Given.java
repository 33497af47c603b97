package io.plumbline.benchmarks.consolidation.spam;

/**
 * One answer of any kind.
 *
 * @param object id
 * @param worker id
 * @param content what was answered
 */
record Given<T>(String object, String worker, T content) {}
