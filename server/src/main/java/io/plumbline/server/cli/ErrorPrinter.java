package io.plumbline.server.cli;

import io.plumbline.database.DatabaseException;
import io.plumbline.labeling.error.LabelingException;
import io.plumbline.server.config.SettingsException;
import io.plumbline.server.setup.DataFolderInUseException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in a sentence what went wrong, where a person can mend it. */
final class ErrorPrinter implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine command, ParseResult parseResult) throws Exception {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof SettingsException) {
        return print(command, cause.getMessage(), ExitCode.USAGE);
      }
      if (cause instanceof PortInUseException inUse) {
        String message =
            "port %d is in use; stop what listens there or choose another with --port"
                .formatted(inUse.getPort());
        return print(command, message, ExitCode.SOFTWARE);
      }
      if (cause instanceof LabelingException
          || cause instanceof DatabaseException
          || cause instanceof DataFolderInUseException) {
        return print(command, cause.getMessage(), ExitCode.SOFTWARE);
      }
    }
    throw exception;
  }

  private static int print(CommandLine command, @Nullable String message, int exitCode) {
    String.valueOf(message).lines().forEach(line -> command.getErr().println("plumbline: " + line));
    return exitCode;
  }
}
