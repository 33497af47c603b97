package io.plumbline.server.demo.landscape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is in a picture.
 *
 * @param ground shape of the ground
 * @param cover its colour
 * @param water the surface of sea or lake at height 0, or null
 * @param plants what stands on the ground, in any order
 * @param camera where it is seen from, at x = z = 0
 * @param weather hour and air
 * @param farthest metres to which ground is drawn
 */
record Scene(
    HeightField ground,
    GroundCover cover,
    @Nullable Water water,
    List<Plant> plants,
    Camera camera,
    Weather weather,
    double farthest) {}
