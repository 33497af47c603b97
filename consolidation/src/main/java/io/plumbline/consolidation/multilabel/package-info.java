/**
 * Several labels per object: each answer names any number of labels, maybe none.
 *
 * <p>{@link io.plumbline.consolidation.multilabel.MultilabelAnswers} go in, {@link
 * io.plumbline.consolidation.multilabel.MultilabelResult} comes out. The default method is {@link
 * io.plumbline.consolidation.multilabel.JointLabels}, which knows that some labels go together;
 * {@link io.plumbline.consolidation.multilabel.SeparateLabels} decides on each label for itself.
 */
@NullMarked
package io.plumbline.consolidation.multilabel;

import org.jspecify.annotations.NullMarked;
