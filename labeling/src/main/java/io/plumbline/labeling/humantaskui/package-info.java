/**
 * Human task UIs: worker pages that are kept by name, for flow definitions and for labeling jobs
 * that name one instead of a template in a bucket.
 *
 * <p>{@link io.plumbline.labeling.humantaskui.HumanTaskUis} is what requesters do with them. One
 * never changes; what changes is made anew under another name.
 */
@NullMarked
package io.plumbline.labeling.humantaskui;

import org.jspecify.annotations.NullMarked;
