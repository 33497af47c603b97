/**
 * Ranking of responses to a prompt, in one or several respects, which AWS leaves to custom code:
 * {@code PRE-/ACS-TextRanking}.
 */
@NullMarked
package io.plumbline.labeling.tasktype.textranking;

import org.jspecify.annotations.NullMarked;
