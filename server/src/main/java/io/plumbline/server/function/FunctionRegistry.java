package io.plumbline.server.function;

import io.plumbline.functions.Function;
import io.plumbline.labeling.error.InvalidRequestException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The functions of the accounts, by name. Safe for use by many threads. */
public final class FunctionRegistry {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final FunctionRepository functions;
  private final Clock clock;

  FunctionRegistry(FunctionRepository functions, Clock clock) {
    this.functions = functions;
    this.clock = clock;
  }

  /**
   * Adds a function, or puts it in the place of the one that had its name.
   *
   * @throws InvalidRequestException when functions cannot be named so
   */
  public void put(String accountId, Function function) {
    String name = function.name();
    if (!NAME.matcher(name).matches()) {
      throw new InvalidRequestException(
          "\"" + name + "\" cannot name a function; use 1 to 64 letters, digits, - and _");
    }
    if (name.startsWith("PRE-") || name.startsWith("ACS-")) {
      throw new InvalidRequestException(
          "\"" + name + "\": names that begin with PRE- or ACS- are those of built-in functions");
    }
    functions.put(accountId, function, clock.instant());
  }

  /** The function of that name. */
  public Optional<Function> find(String accountId, String name) {
    return functions.find(accountId, name);
  }

  /** All functions of an account, by name. */
  public List<Function> list(String accountId) {
    return functions.list(accountId);
  }

  /** Takes a function away; false when there is none of that name. */
  public boolean remove(String accountId, String name) {
    return functions.remove(accountId, name);
  }
}
