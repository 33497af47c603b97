/**
 * Networks in ONNX's format that were trained elsewhere, as features for learners: of texts and of
 * pictures. They run on the CPU in ONNX Runtime. Nothing native is loaded and no memory is taken
 * before the first use, and a network is let go after each.
 */
@NullMarked
package io.plumbline.autolabelonnx;

import org.jspecify.annotations.NullMarked;
