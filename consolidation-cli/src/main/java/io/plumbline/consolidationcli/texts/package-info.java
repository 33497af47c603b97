/** {@code consolidate texts}: one text of several people's transcriptions or translations. */
@NullMarked
package io.plumbline.consolidationcli.texts;

import org.jspecify.annotations.NullMarked;
