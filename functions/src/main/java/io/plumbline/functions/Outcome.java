package io.plumbline.functions;

/**
 * What a call came to.
 *
 * @param result the result as JSON
 * @param log what the function printed; empty when that is not known
 */
public record Outcome(String result, String log) {}
