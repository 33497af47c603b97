package io.plumbline.server.demo.landscape;

/**
 * The hour and the air.
 *
 * @param sunElevation degrees over the horizon; below 0 at dusk
 * @param sunAzimuth degrees to the right of the line of sight
 * @param dust how much the air holds, 1 clear to 10 hazy
 * @param clouds share of the sky that cumulus clouds cover, 0 to 1
 * @param cirrus strength of high thin clouds, 0 to 1
 * @param sunShare share of direct sunlight that reaches the ground; the rest arrives from the whole
 *     sky
 * @param haze loss of contrast per metre at the camera's height
 * @param hazeHeight metres in which the haze thins out to a third
 */
record Weather(
    double sunElevation,
    double sunAzimuth,
    double dust,
    double clouds,
    double cirrus,
    double sunShare,
    double haze,
    double hazeHeight) {

  /** Direction to the sun, of unit length. */
  Vec sun() {
    double elevation = Math.toRadians(sunElevation);
    double azimuth = Math.toRadians(sunAzimuth);
    return new Vec(
        Math.cos(elevation) * Math.sin(azimuth),
        Math.sin(elevation),
        Math.cos(elevation) * Math.cos(azimuth));
  }
}
