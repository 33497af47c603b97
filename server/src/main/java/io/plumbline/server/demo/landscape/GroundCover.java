package io.plumbline.server.demo.landscape;

/** What lies on the ground: its colour. Implementations are immutable and safe for threads. */
interface GroundCover {

  /**
   * The colour of a point of the ground.
   *
   * @param at a point of the ground
   * @param normal upward unit normal there
   * @param footprint width of a pixel there in metres
   * @return reflectance, 0 to 1 each
   */
  Rgb reflectance(Vec at, Vec normal, double footprint);
}
