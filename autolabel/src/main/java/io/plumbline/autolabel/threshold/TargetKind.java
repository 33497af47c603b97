package io.plumbline.autolabel.threshold;

/** Of what a target error is a share. */
public enum TargetKind {
  /** Of the objects that the model labels. */
  AUTO,
  /** Of all objects, those that people label included. */
  OVERALL
}
