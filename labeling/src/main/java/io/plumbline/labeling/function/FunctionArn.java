package io.plumbline.labeling.function;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an annotation function.
 *
 * <p>Ground Truth's own functions are named {@code PRE-<task type>} and {@code ACS-<task type>} and
 * live in an account of AWS's, another one in each region. Here they are built in and answer to the
 * ARN of every region.
 *
 * @param arn the whole ARN
 * @param functionName its part after {@code :function:}
 */
public record FunctionArn(String arn, String functionName) {

  private static final Pattern FORM =
      Pattern.compile("arn:aws[a-z-]*:lambda:[a-z0-9-]*:[0-9]{12}:function:([A-Za-z0-9_.:$-]+)");
  private static final String PRE = "PRE-";
  private static final String ACS = "ACS-";
  private static final String PASS_THROUGH = "PassThrough";

  /** Takes an ARN apart; empty when it is not one of a function. */
  public static Optional<FunctionArn> parse(String arn) {
    Matcher matcher = FORM.matcher(arn);
    return matcher.matches()
        ? Optional.of(new FunctionArn(arn, matcher.group(1)))
        : Optional.empty();
  }

  /** Whether this is one of the functions that hand everything through as it is. */
  public boolean isPassThrough() {
    return functionName.equals(PRE + PASS_THROUGH) || functionName.equals(ACS + PASS_THROUGH);
  }

  /** Whether this is a function of the requester's own. */
  public boolean isOwn() {
    return preAnnotationOf().isEmpty() && consolidationOf().isEmpty();
  }

  /** The task type whose built-in pre-annotation function this is. */
  public Optional<String> preAnnotationOf() {
    return after(PRE);
  }

  /** The task type whose built-in annotation consolidation function this is. */
  public Optional<String> consolidationOf() {
    return after(ACS);
  }

  private Optional<String> after(String prefix) {
    return functionName.startsWith(prefix)
        ? Optional.of(functionName.substring(prefix.length()))
        : Optional.empty();
  }
}
