/** The command for semantic masks: one label per pixel. */
@NullMarked
package io.plumbline.consolidationcli.masks;

import org.jspecify.annotations.NullMarked;
