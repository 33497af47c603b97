/**
 * Custom labeling: any template, with pre-annotation and annotation consolidation functions of the
 * requester's own, or with none.
 *
 * <p>Source of the two contracts: Ground Truth's <em>processing data in a custom labeling
 * workflow</em>, with the older spellings that published functions use.
 */
@NullMarked
package io.plumbline.labeling.tasktype.custom;

import org.jspecify.annotations.NullMarked;
