/**
 * Sample photographs that need no download: landscapes, computed from scratch.
 *
 * <p>{@link io.plumbline.server.demo.landscape.LandscapePainter} is the way in. A picture is made
 * in this order: a {@code Moment} chooses hour, weather and film; one of the scenes ({@code
 * MountainScene}, {@code CoastScene}, {@code DesertScene}, {@code ForestScene}) shapes the ground
 * from {@code Noise} and {@code Erosion}, chooses its {@code GroundCover}, its {@code Water} and
 * its {@code Plant}s, and sets up the {@code Camera}; the {@code Renderer} finds with {@code
 * DepthScan} what each pixel sees and lights it with {@code Daylight}, {@code Atmosphere}, {@code
 * SkyMap} and {@code Haze}; {@code Film} develops the light into an image.
 *
 * <p>Distances are in metres, light and reflectance in linear red, green and blue, directions of
 * unit length with x to the right, y up and z away from the camera.
 */
@NullMarked
package io.plumbline.server.demo.landscape;

import org.jspecify.annotations.NullMarked;
