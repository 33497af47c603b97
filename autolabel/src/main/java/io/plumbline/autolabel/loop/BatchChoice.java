package io.plumbline.autolabel.loop;

/** Which objects people are asked about next; all of them from where the model is least sure. */
public enum BatchChoice {
  /** Those that it is least sure of. */
  UNSURE,
  /** At random from three times as many, so that a batch is not many pictures of one kind. */
  SPREAD
}
