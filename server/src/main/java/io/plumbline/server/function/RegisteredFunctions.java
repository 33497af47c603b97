package io.plumbline.server.function;

import io.plumbline.functions.Function;
import io.plumbline.functions.FunctionException;
import io.plumbline.functions.FunctionRunner;
import io.plumbline.functions.Outcome;
import io.plumbline.labeling.function.AnnotationFunctions;
import io.plumbline.labeling.function.FunctionArn;
import io.plumbline.labeling.function.FunctionFailure;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reaches functions by the last part of their ARN, whatever region and account it names: a job that
 * names a function of AWS Lambda goes on working once a function of that name is registered here.
 * Safe for use by many threads.
 */
public final class RegisteredFunctions implements AnnotationFunctions {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final FunctionRegistry registry;
  private final FunctionRunner runner;
  private final FunctionEnvironments environments;

  RegisteredFunctions(
      FunctionRegistry registry, FunctionRunner runner, FunctionEnvironments environments) {
    this.registry = registry;
    this.runner = runner;
    this.environments = environments;
  }

  @Override
  public boolean isKnown(String accountId, FunctionArn function) {
    return find(accountId, function).isPresent();
  }

  @Override
  public FunctionResult invoke(String accountId, FunctionArn arn, JsonNode event)
      throws FunctionFailure {
    Function function =
        find(accountId, arn)
            .orElseThrow(
                () ->
                    new FunctionFailure(
                        "there is no such function any more; register it with"
                            + " \"./plumbline function add\"",
                        ""));
    try {
      Outcome outcome =
          runner.run(function, event.toString(), environments.of(accountId, arn.arn()));
      return new FunctionResult(JSON.readTree(outcome.result()), outcome.log());
    } catch (FunctionException e) {
      throw new FunctionFailure(e.getMessage(), e.log());
    }
  }

  /** An ARN may end in a version or an alias; here there is one version of each. */
  private Optional<Function> find(String accountId, FunctionArn function) {
    String name = function.functionName();
    int qualifier = name.indexOf(':');
    return registry.find(accountId, qualifier < 0 ? name : name.substring(0, qualifier));
  }
}
