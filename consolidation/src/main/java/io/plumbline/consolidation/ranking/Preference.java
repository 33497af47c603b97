package io.plumbline.consolidation.ranking;

/** What a worker says of two items. */
public enum Preference {
  /** The first is better. */
  FIRST,
  /** The second is better. */
  SECOND,
  /** Neither is. */
  TIE;

  Preference reversed() {
    return switch (this) {
      case FIRST -> SECOND;
      case SECOND -> FIRST;
      case TIE -> TIE;
    };
  }
}
