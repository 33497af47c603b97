package io.plumbline.server.demo.landscape;

import static io.plumbline.server.demo.landscape.Curve.mix;

/** A time of day with the weather that goes with it. */
enum Hour {
  DAY,
  AFTERNOON,
  LATE,
  GOLDEN,
  DUSK,
  OVERCAST,
  FOG;

  /**
   * One of the many weathers of this hour.
   *
   * @param air loss of contrast per metre: in the fog if this is fog, else on a clear day
   * @param side 1 for the sun to the right, −1 to the left
   * @param u chooses height of the sun and high clouds, 0 to 1
   * @param v chooses direction of the sun and low clouds, 0 to 1
   */
  Weather weather(double air, int side, double u, double v) {
    return switch (this) {
      case DAY ->
          new Weather(
              mix(42, 54, u),
              side * mix(70, 130, v),
              1.5,
              mix(0.25, 0.65, v),
              0.3 * u,
              1,
              air,
              1500);
      case AFTERNOON ->
          new Weather(
              mix(20, 32, u), side * mix(60, 115, v), 2, 0.5 * v, 0.7 * u, 1, 1.2 * air, 1500);
      case LATE ->
          new Weather(
              mix(11, 22, u), side * mix(60, 115, v), 2, 0.5 * v, 0.7 * u, 1, 1.2 * air, 1500);
      case GOLDEN ->
          new Weather(
              mix(4.5, 10, u), side * mix(25, 100, v), 3.2, 0.35 * v, 0.9 * u, 1, 1.7 * air, 1500);
      case DUSK ->
          new Weather(
              mix(-2, 1.5, u),
              side * mix(5, 45, v),
              2.5,
              0.3 * v,
              mix(0.3, 0.9, u),
              1,
              1.6 * air,
              1500);
      case OVERCAST ->
          new Weather(35, side * mix(70, 90, v), 5, mix(0.9, 0.96, v), 0, 0.12, 3 * air, 1500);
      case FOG ->
          new Weather(
              mix(18, 28, u),
              side * mix(50, 100, v),
              7,
              mix(0.8, 0.9, v),
              0.3,
              0.35,
              air,
              mix(130, 250, u));
    };
  }

  /** How a photographer would expose and print it. */
  Film film(LandscapeKind kind) {
    // A dark forest is meant to stay dark.
    double dark = kind == LandscapeKind.FOREST ? 0.82 : 1;
    return switch (this) {
      case DAY -> new Film(1.05 * dark, 1.02, 1.03);
      case AFTERNOON, LATE -> new Film(dark, 1.03, 1.03);
      case GOLDEN -> new Film(0.9 * dark, 1.04, 1.03);
      case DUSK -> new Film(0.62, 0.97, 0.95);
      case OVERCAST -> new Film(0.92, 0.99, 0.9);
      case FOG -> new Film(1.05, 0.99, 0.85);
    };
  }
}
