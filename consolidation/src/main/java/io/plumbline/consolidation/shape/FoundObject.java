package io.plumbline.consolidation.shape;

/**
 * A candidate for an object.
 *
 * @param <S> the shape
 * @param image index of the image
 * @param label index of the class
 * @param shape where it is
 * @param existence the probability that there is such an object, 0 to 1
 * @param confidence the probability that there is one, that the shape is near its true one (a
 *     similarity of at least one half), and that the class is right
 * @param drawnBy how many workers drew it
 */
public record FoundObject<S>(
    int image, int label, S shape, double existence, double confidence, int drawnBy) {}
