/** {@code consolidate multilabel}: any number of labels per object. */
@NullMarked
package io.plumbline.consolidationcli.multilabel;

import org.jspecify.annotations.NullMarked;
