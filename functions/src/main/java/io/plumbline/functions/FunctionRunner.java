package io.plumbline.functions;

import io.plumbline.functions.Function.HttpEndpoint;
import io.plumbline.functions.Function.LambdaFunction;
import io.plumbline.functions.Function.LocalProgram;
import io.plumbline.functions.http.HttpCalls;
import io.plumbline.functions.lambda.LambdaCalls;
import io.plumbline.functions.program.ProgramCalls;
import java.util.Map;

/**
 * Calls functions.
 *
 * <p>A call that fails on the way to the function is made again, up to {@value #ATTEMPTS} times in
 * all; one that the function itself refuses is not. Safe for use by many threads.
 */
public final class FunctionRunner implements AutoCloseable {

  static final int ATTEMPTS = 3;

  private final ProgramCalls programs;
  private final HttpCalls http = new HttpCalls();
  private final LambdaCalls lambda = new LambdaCalls();

  /**
   * @param atOnce how many local programs may run at the same time, 1 or more
   */
  public FunctionRunner(int atOnce) {
    this.programs = new ProgramCalls(atOnce);
  }

  /**
   * Calls a function and waits for its result.
   *
   * @param event a JSON text
   * @param environment variables that a local program gets beside the usual ones: where to find the
   *     object store, and with which credentials
   * @throws FunctionException when there is no result
   */
  public Outcome run(Function function, String event, Map<String, String> environment)
      throws FunctionException {
    for (int attempt = 1; ; attempt++) {
      try {
        return runOnce(function, event, environment);
      } catch (FunctionException e) {
        if (!e.isPassing() || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Outcome runOnce(Function function, String event, Map<String, String> environment)
      throws FunctionException {
    if (function instanceof LocalProgram program) {
      return programs.run(program, event, environment);
    }
    if (function instanceof HttpEndpoint endpoint) {
      return http.run(endpoint, event);
    }
    return lambda.run((LambdaFunction) function, event);
  }

  /** Ends the programs that are kept ready. */
  @Override
  public void close() {
    programs.close();
    lambda.close();
  }
}
