/**
 * The files of a Ground Truth labeling job, in a local copy such as {@code aws s3 sync} makes: the
 * workers' answers are read from {@code annotations/worker-response}, and an output manifest is
 * written as Ground Truth writes it.
 */
@NullMarked
package io.plumbline.consolidationcli.groundtruth;

import org.jspecify.annotations.NullMarked;
