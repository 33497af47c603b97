package io.plumbline.server.demo.landscape;

import java.util.List;
import java.util.SplittableRandom;

/**
 * An hour with its weather, and how a photographer would expose it.
 *
 * @param weather hour and air
 * @param film exposure and colours
 */
record Moment(Weather weather, Film film) {

  /**
   * Six seeds in a row get six different moments; about one in four makes the picture hard to tell:
   * dusk or fog.
   */
  static Moment choose(LandscapeKind kind, long seed) {
    List<Hour> hours =
        switch (kind) {
          case MOUNTAINS ->
              List.of(Hour.DUSK, Hour.AFTERNOON, Hour.DAY, Hour.GOLDEN, Hour.FOG, Hour.AFTERNOON);
          case COAST ->
              List.of(Hour.FOG, Hour.AFTERNOON, Hour.DAY, Hour.GOLDEN, Hour.AFTERNOON, Hour.DUSK);
          case DESERT ->
              List.of(Hour.OVERCAST, Hour.LATE, Hour.LATE, Hour.GOLDEN, Hour.LATE, Hour.AFTERNOON);
          case FOREST ->
              List.of(Hour.FOG, Hour.AFTERNOON, Hour.GOLDEN, Hour.FOG, Hour.DAY, Hour.OVERCAST);
        };
    Hour hour = hours.get((int) Math.floorMod(seed, (long) hours.size()));
    SplittableRandom random = new SplittableRandom(seed * 31 + kind.name().length());
    int side = random.nextBoolean() ? 1 : -1;
    double air = hour == Hour.FOG ? fog(kind, random) : clearAir(kind);
    Weather weather = hour.weather(air, side, random.nextDouble(), random.nextDouble());
    return new Moment(weather, hour.film(kind));
  }

  private static double clearAir(LandscapeKind kind) {
    return switch (kind) {
      case MOUNTAINS -> 3.2e-5;
      case COAST, DESERT -> 4.0e-5;
      case FOREST -> 5.0e-5;
    };
  }

  /** Mountains are seen across kilometres of mist, trees stand in the middle of it. */
  private static double fog(LandscapeKind kind, SplittableRandom random) {
    return kind == LandscapeKind.MOUNTAINS ? 2.6e-4 : 1.1e-3 + 1.3e-3 * random.nextDouble();
  }
}
