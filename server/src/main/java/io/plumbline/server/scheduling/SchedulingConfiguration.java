package io.plumbline.server.scheduling;

import io.plumbline.database.Database;
import io.plumbline.database.Dialect;
import io.plumbline.labeling.engine.JobEngine;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the engine to its clockwork, in a process that serves. */
@Configuration(proxyBeanMethods = false)
class SchedulingConfiguration {

  /** Calls wait for files and rows more than they compute. */
  private static final int CALLS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

  @Bean
  JobWakes jobWakes(Database database, Clock clock) {
    return new JobWakes(database, clock);
  }

  @Bean
  @ConditionalOnWebApplication
  JobRunnerThreads jobRunnerThreads(
      JobWakes wakes, ObjectProvider<JobEngine> engine, Database database, Clock clock) {
    if (database.dialect() == Dialect.SQLITE) {
      // The data folder is locked by this process, so whoever held a lease in it is dead.
      wakes.takeOverAll();
    }
    ExecutorService calls =
        Executors.newFixedThreadPool(CALLS, SchedulingConfiguration::behindRequests);
    return new JobRunnerThreads(
        new JobRunner(
            wakes,
            jobId -> engine.getObject().advance(jobId),
            calls,
            CALLS,
            UUID.randomUUID().toString(),
            clock),
        calls);
  }

  /**
   * A thread that gives way to those of the requests when there are not enough processors, if the
   * Java machine minds priorities (docs/decisions/0076).
   */
  @SuppressWarnings("ThreadPriorityCheck") // for response times alone; nothing depends on it
  private static Thread behindRequests(Runnable task) {
    Thread thread = new Thread(task, "job");
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }
}
