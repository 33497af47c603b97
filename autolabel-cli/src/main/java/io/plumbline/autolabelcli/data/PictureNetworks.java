package io.plumbline.autolabelcli.data;

import io.plumbline.autolabel.feature.image.PictureEmbedding;
import io.plumbline.autolabel.learner.PixelLearner;
import org.jspecify.annotations.Nullable;

/**
 * Networks that look at pictures beside gradients and colours.
 *
 * @param embedding was trained elsewhere; null for none
 * @param pixels learns from what people say; null for none
 */
public record PictureNetworks(
    @Nullable PictureEmbedding embedding, @Nullable PixelLearner pixels) {}
