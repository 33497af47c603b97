/** The commands for shapes that were drawn into images: several objects in each. */
@NullMarked
package io.plumbline.consolidationcli.drawing;

import org.jspecify.annotations.NullMarked;
