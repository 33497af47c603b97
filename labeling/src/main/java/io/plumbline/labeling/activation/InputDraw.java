package io.plumbline.labeling.activation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Draws by a hash of the input, so that the same input is always sampled or never. Two sampling
 * conditions draw independently of each other, and so do two flow definitions.
 *
 * @param flowDefinitionArn the flow definition
 * @param input what tells the input from others
 */
record InputDraw(String flowDefinitionArn, String input) implements Draw {

  /** The bits of a double's fraction: as many as make numbers that are equally far apart. */
  private static final int BITS = 53;

  private static final double HUNDRED = 100;

  @Override
  public boolean takes(String condition, double percent) {
    return uniform(condition) * HUNDRED < percent;
  }

  /** From 0 to just below 1. */
  private double uniform(String condition) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : new String[] {flowDefinitionArn, condition, input}) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      long bits = ByteBuffer.wrap(digest.digest()).getLong() >>> (Long.SIZE - BITS);
      return Math.scalb((double) bits, -BITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
