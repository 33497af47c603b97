package io.plumbline.server.sagemaker;

/** Some operations that belong together. Every bean of this type is asked once, at the start. */
@FunctionalInterface
public interface OperationGroup {

  /** Adds the group's operations. */
  void register(OperationRegistry registry);
}
