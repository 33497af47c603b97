package io.plumbline.functions;

/** What the handler of a local program is written in. */
public enum Language {
  PYTHON,
  NODE,
  JAVA
}
