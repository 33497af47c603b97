package io.plumbline.server.labeling;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * Trains one model at a time, on some of the cores: people who label must not wait for it. What is
 * computed in parallel within a training stays in its pool. Safe for use by many threads.
 */
final class ModelTrainer implements Executor, AutoCloseable {

  private final ExecutorService queue =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "model-trainer");
            thread.setDaemon(true);
            return thread;
          });

  private final ForkJoinPool cores;

  private ModelTrainer(int cores) {
    this.cores = new ForkJoinPool(cores, ModelTrainer::behindRequests, null, false);
  }

  /** Gives way to the requests of people, as the threads that advance jobs do. */
  @SuppressWarnings("ThreadPriorityCheck") // for response times alone; nothing depends on it
  private static ForkJoinWorkerThread behindRequests(ForkJoinPool pool) {
    ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }

  static ModelTrainer onHalfOfTheCores() {
    return new ModelTrainer(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
  }

  @Override
  public void execute(Runnable training) {
    queue.execute(() -> cores.submit(training).join());
  }

  @Override
  public void close() {
    queue.shutdownNow();
    cores.shutdownNow();
  }
}
