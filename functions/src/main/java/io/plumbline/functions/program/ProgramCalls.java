package io.plumbline.functions.program;

import io.plumbline.functions.Function.LocalProgram;
import io.plumbline.functions.FunctionException;
import io.plumbline.functions.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Calls local programs; keeps their processes ready for a while. Safe for use by many threads. */
public final class ProgramCalls implements AutoCloseable {

  /** A process that had nothing to do for so long is ended. */
  private static final Duration KEPT_READY = Duration.ofMinutes(5);

  private final Semaphore room;
  private final Map<Environment, Deque<ProgramProcess>> ready = new HashMap<>();
  private final HostFiles hostFiles = new HostFiles();
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "functions-sweeper");
            thread.setDaemon(true);
            return thread;
          });
  private final ScheduledFuture<?> sweeping;
  private boolean closed;

  /** What a process was started with: calls that differ in it need another process. */
  private record Environment(LocalProgram program, Map<String, String> variables) {}

  /**
   * @param atOnce how many programs may run at the same time
   */
  public ProgramCalls(int atOnce) {
    this.room = new Semaphore(atOnce, true);
    this.sweeping =
        sweeper.scheduleWithFixedDelay(
            this::endIdle, KEPT_READY.toSeconds(), KEPT_READY.toSeconds(), TimeUnit.SECONDS);
  }

  /**
   * Calls a program.
   *
   * @throws FunctionException when there is no result
   */
  public Outcome run(LocalProgram program, String event, Map<String, String> variables)
      throws FunctionException {
    Environment environment = new Environment(program, Map.copyOf(variables));
    try {
      room.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw FunctionException.unreachable("interrupted while waiting for room to run it", "");
    }
    try {
      ProgramProcess process = take(environment);
      try {
        return process.call(event);
      } finally {
        giveBack(environment, process);
      }
    } finally {
      room.release();
    }
  }

  /** A process that waits, or a new one; one whose files have changed since is of no use. */
  private ProgramProcess take(Environment environment) throws FunctionException {
    long version = versionOf(environment.program());
    while (true) {
      ProgramProcess process = pollReady(environment);
      if (process == null) {
        return ProgramProcess.start(
            environment.program(), environment.variables(), hostFiles, version);
      }
      if (process.isReady() && process.version() == version) {
        return process;
      }
      process.end();
    }
  }

  private synchronized ProgramProcess pollReady(Environment environment) {
    return ready.getOrDefault(environment, new ArrayDeque<>()).pollLast();
  }

  private void giveBack(Environment environment, ProgramProcess process) {
    if (!process.isReady()) {
      process.end();
      return;
    }
    synchronized (this) {
      if (!closed) {
        ready.computeIfAbsent(environment, key -> new ArrayDeque<>()).addLast(process);
        return;
      }
    }
    process.end();
  }

  private synchronized void endIdle() {
    long now = System.nanoTime();
    for (Deque<ProgramProcess> processes : ready.values()) {
      processes.removeIf(
          process -> {
            boolean idle = now - process.lastUsed() > KEPT_READY.toNanos();
            if (idle) {
              process.end();
            }
            return idle;
          });
    }
    ready.values().removeIf(Deque::isEmpty);
  }

  /** Changes with every change of a file of the program. */
  private static long versionOf(LocalProgram program) throws FunctionException {
    try (Stream<Path> files = Files.walk(program.folder())) {
      return files
          .filter(file -> Files.isRegularFile(file) && !isCache(file))
          .sorted()
          .mapToLong(file -> 31L * file.hashCode() + file.toFile().lastModified())
          .reduce(17, (sum, one) -> sum * 31 + one);
    } catch (IOException e) {
      throw FunctionException.failed(
          "the folder " + program.folder() + " cannot be read: " + e.getMessage(), "");
    }
  }

  /** What a program writes while it runs is none of its sources. */
  private static boolean isCache(Path file) {
    Path parent = file.getParent();
    return parent != null && parent.endsWith("__pycache__");
  }

  @Override
  public synchronized void close() {
    closed = true;
    sweeping.cancel(false);
    sweeper.shutdown();
    ready.values().forEach(processes -> processes.forEach(ProgramProcess::end));
    ready.clear();
    hostFiles.close();
  }
}
