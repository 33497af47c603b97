package io.plumbline.server.demo;

/** Is told how far the making of the sample is. Safe for use by many threads. */
@FunctionalInterface
public interface DemoProgress {

  /** One line for a person. */
  void step(String line);
}
