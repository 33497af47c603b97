/**
 * Tags: keys and values that requesters hang on resources to find and count them by.
 *
 * <p>Each kind of resource says by a {@link io.plumbline.labeling.tag.TaggableKind} which of its
 * names exist; {@link io.plumbline.labeling.tag.Tags} is what requesters do with tags. What creates
 * a resource writes its first tags, and what deletes it deletes them, in the same transaction,
 * through {@link io.plumbline.labeling.tag.TagRepository}.
 */
@NullMarked
package io.plumbline.labeling.tag;

import org.jspecify.annotations.NullMarked;
