package io.plumbline.autolabeldjl;

import ai.djl.training.tracker.Tracker;

/**
 * How fast a network learns: faster and faster for a fifth of the steps, then slower and slower
 * along a cosine (after Smith and Topin, "Super-convergence", 2019).
 *
 * @param highest the rate at the top
 * @param steps of the whole training
 */
record OneCycle(float highest, int steps) implements Tracker {

  private static final double RISE = 0.2;
  private static final double LEAST = 0.01;

  @Override
  public float getNewValue(int step) {
    double done = Math.min(1, step / (double) steps);
    double share =
        done < RISE ? done / RISE : (1 + Math.cos(Math.PI * (done - RISE) / (1 - RISE))) / 2;
    return (float) (highest * Math.max(LEAST, share));
  }
}
