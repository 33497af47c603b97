package io.plumbline.server.labeling;

import io.plumbline.objectstore.ObjectStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.SplittableRandom;

/**
 * An object store during whose calls the process dies, before or after what was asked was done. An
 * error of this kind is caught by nobody, so the engine stops where it stands, as after a kill.
 */
final class CrashingStore {

  private final SplittableRandom random;
  private double probability;

  CrashingStore(SplittableRandom random) {
    this.random = random;
  }

  /** The process has died. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash() {
      super("the process has died");
    }
  }

  /** How likely each call is the last, 0 to 1. */
  synchronized void dieWith(double each) {
    probability = each;
  }

  ObjectStore around(ObjectStore store) {
    return (ObjectStore)
        Proxy.newProxyInstance(
            ObjectStore.class.getClassLoader(),
            new Class<?>[] {ObjectStore.class},
            (proxy, method, arguments) -> {
              mayDie();
              try {
                Object result = method.invoke(store, arguments);
                mayDie();
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private synchronized void mayDie() {
    if (probability > 0 && random.nextDouble() < probability) {
      throw new Crash();
    }
  }
}
