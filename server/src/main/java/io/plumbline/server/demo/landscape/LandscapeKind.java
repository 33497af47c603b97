package io.plumbline.server.demo.landscape;

/** What a picture shows. */
public enum LandscapeKind {
  /** Rock and snow. */
  MOUNTAINS,
  /** The sea and its shore. */
  COAST,
  /** Dunes, or red rock over sand. */
  DESERT,
  /** Conifers, near and far. */
  FOREST
}
