/** Numbers that say what a text is about: its words and its characters in runs. */
@NullMarked
package io.plumbline.autolabel.feature.text;

import org.jspecify.annotations.NullMarked;
