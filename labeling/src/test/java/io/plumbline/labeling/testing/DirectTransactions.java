package io.plumbline.labeling.testing;

import io.plumbline.labeling.Transactions;
import java.util.function.Supplier;

/** Runs work at once and undoes nothing: for repositories in memory. */
public final class DirectTransactions implements Transactions {

  @Override
  public <T> T call(Supplier<T> work) {
    return work.get();
  }
}
