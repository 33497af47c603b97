package io.plumbline.functions.program;

import io.plumbline.functions.Function;
import io.plumbline.functions.Function.LocalProgram;
import io.plumbline.functions.FunctionException;
import io.plumbline.functions.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A process that serves the calls of one local program, one after another. Used by one thread at a
 * time; {@link #end} may be called by any.
 */
final class ProgramProcess {

  /** How long a program may take to load, beside the time of its calls. */
  private static final Duration LOADING = Duration.ofSeconds(60);

  private static final JsonMapper JSON = JsonMapper.shared();

  private final LocalProgram program;
  private final long version;
  private final Process process;
  private final Lines results;
  private final Log log;
  private volatile long lastUsed = System.nanoTime();
  private volatile boolean failed;

  private ProgramProcess(LocalProgram program, long version, Process process) {
    this.program = program;
    this.version = version;
    this.process = process;
    this.results = Lines.of(process.getInputStream(), Function.MAX_BYTES + 4096);
    this.log = Log.of(process.getErrorStream());
  }

  /**
   * Starts a process and waits until its handler is loaded.
   *
   * @param version tells the program's files from what they become later
   * @throws FunctionException when it cannot be started or its handler cannot be loaded
   */
  static ProgramProcess start(
      LocalProgram program, Map<String, String> variables, HostFiles hostFiles, long version)
      throws FunctionException {
    ProgramProcess started;
    try {
      started =
          new ProgramProcess(
              program, version, ProgramCommand.of(program, variables, hostFiles).start());
    } catch (IOException e) {
      throw FunctionException.failed("it cannot be started: " + e.getMessage(), "");
    }
    JsonNode loaded = started.reply(LOADING, "loading");
    if (loaded.has("error")) {
      started.end();
      throw FunctionException.failed(
          "its handler cannot be loaded: " + message(loaded), started.log.taken("", trace(loaded)));
    }
    return started;
  }

  /** What {@link #start} was told of the files. */
  long version() {
    return version;
  }

  /** When it was last used, on the clock of {@link System#nanoTime}. */
  long lastUsed() {
    return lastUsed;
  }

  /** Whether it can take another call. */
  boolean isReady() {
    return !failed && process.isAlive();
  }

  /**
   * Makes one call.
   *
   * @throws FunctionException when there is no result; the process is ended unless it was the
   *     handler's own failure
   */
  Outcome call(String event) throws FunctionException {
    String requestId = UUID.randomUUID().toString();
    send(requestId, event);
    JsonNode reply = reply(program.timeout(), "");
    lastUsed = System.nanoTime();
    String printed = log.taken(requestId, trace(reply));
    if (reply.has("error")) {
      if (reply.path("error").path("fatal").asBoolean(false)) {
        end();
      }
      throw FunctionException.failed(message(reply), printed);
    }
    if (!reply.has("result")) {
      end();
      throw FunctionException.failed("it wrote over the channel of its results", printed);
    }
    return new Outcome(reply.get("result").toString(), printed);
  }

  private void send(String requestId, String event) throws FunctionException {
    ObjectNode call = JSON.createObjectNode();
    call.put("requestId", requestId);
    call.put("timeoutMillis", program.timeout().toMillis());
    call.set("event", JSON.readTree(event));
    try {
      OutputStream out = process.getOutputStream();
      out.write(call.toString().getBytes(StandardCharsets.UTF_8));
      out.write('\n');
      out.flush();
    } catch (IOException e) {
      end();
      throw FunctionException.unreachable(
          "its process had ended: " + e.getMessage(), log.taken("", ""));
    }
  }

  private JsonNode reply(Duration time, String doing) throws FunctionException {
    String line;
    try {
      line = results.next(time);
    } catch (Lines.TooLongException e) {
      end();
      throw FunctionException.failed(
          "it returned more than " + Function.MAX_BYTES + " bytes", log.taken("", ""));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end();
      throw FunctionException.unreachable("interrupted", log.taken("", ""));
    }
    if (line == null) {
      boolean died = results.isAtEnd();
      end();
      throw FunctionException.failed(
          died
              ? "its process ended" + exitCode() + " before it returned anything"
              : "it timed out after " + time.toSeconds() + " seconds" + suffix(doing),
          log.taken("", ""));
    }
    try {
      return JSON.readTree(line);
    } catch (StreamConstraintsException e) {
      end();
      throw FunctionException.failed(
          "its result is nested deeper than "
              + StreamReadConstraints.DEFAULT_MAX_DEPTH
              + " lists and objects",
          log.taken("", ""));
    } catch (JacksonException e) {
      end();
      throw FunctionException.failed(
          "it wrote over the channel of its results: " + e.getOriginalMessage(), log.taken("", ""));
    }
  }

  private static String suffix(String doing) {
    return doing.isEmpty() ? "" : " of " + doing;
  }

  private String exitCode() {
    try {
      return process.waitFor(1, java.util.concurrent.TimeUnit.SECONDS)
          ? " with exit code " + process.exitValue()
          : "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private static String message(JsonNode reply) {
    JsonNode error = reply.path("error");
    String type = error.path("type").asString("");
    String message = error.path("message").asString("");
    return Stream.of(type, message)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(": "));
  }

  private static String trace(@Nullable JsonNode reply) {
    return reply == null ? "" : reply.path("error").path("trace").asString("");
  }

  /** Ends the process and whatever it started. */
  void end() {
    failed = true;
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
