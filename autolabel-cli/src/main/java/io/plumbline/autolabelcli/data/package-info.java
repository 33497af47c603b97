/** Data sets whose truth is known: scores of a model, pictures in folders or IDX files, texts. */
@NullMarked
package io.plumbline.autolabelcli.data;

import org.jspecify.annotations.NullMarked;
