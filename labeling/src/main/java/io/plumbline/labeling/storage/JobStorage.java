package io.plumbline.labeling.storage;

import io.plumbline.objectstore.ObjectStore;

/** Gives each account its view of the object store. Safe for use by many threads. */
public final class JobStorage {

  private final ObjectStore store;

  public JobStorage(ObjectStore store) {
    this.store = store;
  }

  /** What the account may read and write. */
  public AccountObjects of(String accountId) {
    return new AccountObjects(store, accountId);
  }
}
