package io.plumbline.server.demo.landscape;

/**
 * One standing plant.
 *
 * @param x place of its foot
 * @param y height of its foot
 * @param z depth of its foot
 * @param tall metres from foot to top
 * @param shape its look
 * @param tint multiplies its colour
 */
record Plant(double x, double y, double z, double tall, PlantShape shape, Rgb tint) {}
