package io.plumbline.autolabel.loop;

/** What an object is used for. */
public enum Role {
  /** Nobody has labeled it. */
  OPEN,
  /** Drawn at random at the start; people labeled it, and the model has not learned from it. */
  VALIDATION,
  /** People labeled it, and the model learns from it. */
  TRAINING,
  /** The model labeled it. */
  AUTOMATIC
}
