package io.plumbline.labeling.activation;

import java.util.List;

/** When an input needs people: one condition, or several joined. Immutable. */
sealed interface Condition permits SimpleCondition, Junction {

  /** Looks whether it is true; each condition that it is made of is looked at. */
  Verdict evaluate(List<Inference> inferences, Draw draw);
}
