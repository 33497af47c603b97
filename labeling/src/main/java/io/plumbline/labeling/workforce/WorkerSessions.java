package io.plumbline.labeling.workforce;

/** The sessions in which workers are signed in, as far as the directory needs to know of them. */
public interface WorkerSessions {

  /**
   * Ends all sessions of a worker; called inside {@link io.plumbline.labeling.Transactions}.
   *
   * @param workerId the worker
   */
  void endAll(String workerId);
}
