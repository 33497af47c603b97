package io.plumbline.functions.program;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serves a Java handler: reads one call a line from standard input, writes one reply a line. The
 * main class of a process of its own.
 *
 * <p>The handler is a class with a method {@code handleRequest}, or the method named after {@code
 * ::}, that takes the event, the event and a context, or two streams and a context: what Lambda
 * calls {@code RequestHandler} and {@code RequestStreamHandler}. Its interfaces come from the
 * handler's own libraries; none of them is needed here.
 */
public final class JavaHost {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Object handler;
  private final Method method;

  private JavaHost(Object handler, Method method) {
    this.handler = handler;
    this.method = method;
  }

  /** Serves the handler that the first argument names until standard input ends. */
  public static void main(String[] arguments) throws IOException {
    PrintStream replies =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    PrintStream log =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.setOut(log);
    System.setErr(log);
    JavaHost host;
    try {
      host = load(arguments[0]);
    } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
      replies.println(failure(e));
      return;
    }
    replies.println("{\"ready\":true}");
    host.serve(replies, log);
  }

  private void serve(PrintStream replies, PrintStream log) throws IOException {
    BufferedReader calls =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = calls.readLine(); line != null; line = calls.readLine()) {
      JsonNode call = JSON.readTree(line);
      ObjectNode reply;
      try {
        reply = JSON.createObjectNode();
        reply.set("result", invoke(call));
      } catch (InvocationTargetException e) {
        reply = failure(e.getCause() == null ? e : e.getCause());
      } catch (ReflectiveOperationException
          | RuntimeException
          | LinkageError
          | VirtualMachineError e) {
        reply = failure(e);
      }
      log.println("\u0000end " + call.get("requestId").stringValue());
      replies.println(reply);
    }
  }

  private static JavaHost load(String name) throws ReflectiveOperationException {
    int colons = name.indexOf("::");
    String className = colons < 0 ? name : name.substring(0, colons);
    String methodName = colons < 0 ? "handleRequest" : name.substring(colons + 2);
    Class<?> type = Class.forName(className);
    Method method =
        Arrays.stream(type.getMethods())
            .filter(candidate -> candidate.getName().equals(methodName))
            .filter(candidate -> !candidate.isBridge() && candidate.getParameterCount() > 0)
            .max(Comparator.comparingInt(Method::getParameterCount))
            .orElseThrow(
                () ->
                    new NoSuchMethodException(
                        className
                            + " has no public method "
                            + methodName
                            + " that takes an event"));
    return new JavaHost(type.getDeclaredConstructor().newInstance(), method);
  }

  private JsonNode invoke(JsonNode call) throws ReflectiveOperationException {
    JsonNode event = call.get("event");
    Class<?>[] types = method.getParameterTypes();
    if (types[0] == InputStream.class) {
      return invokeWithStreams(call, event, types);
    }
    Object input =
        JSON.treeToValue(event, JSON.constructType(method.getGenericParameterTypes()[0]));
    Object result =
        types.length == 1
            ? method.invoke(handler, input)
            : method.invoke(handler, input, context(types[1], call));
    return JSON.valueToTree(result);
  }

  private JsonNode invokeWithStreams(JsonNode call, JsonNode event, Class<?>[] types)
      throws ReflectiveOperationException {
    InputStream in = new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    OutputStream out = bytes;
    if (types.length == 2) {
      method.invoke(handler, in, out);
    } else {
      method.invoke(handler, in, out, context(types[2], call));
    }
    return JSON.readTree(bytes.toByteArray());
  }

  /** A context of whatever interface the handler's library has for it. */
  private static Object context(Class<?> type, JsonNode call) {
    long deadline = System.nanoTime() + call.get("timeoutMillis").longValue() * 1_000_000;
    return proxy(
        type,
        (method, arguments) ->
            switch (method.getName()) {
              case "getAwsRequestId" -> call.get("requestId").stringValue();
              case "getFunctionName" -> environment("AWS_LAMBDA_FUNCTION_NAME");
              case "getFunctionVersion" -> environment("AWS_LAMBDA_FUNCTION_VERSION");
              case "getInvokedFunctionArn" -> environment("PLUMBLINE_FUNCTION_ARN");
              case "getLogGroupName" -> "/aws/lambda/" + environment("AWS_LAMBDA_FUNCTION_NAME");
              case "getLogStreamName" -> Long.toString(ProcessHandle.current().pid());
              case "getMemoryLimitInMB" ->
                  Integer.parseInt(environment("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"));
              case "getRemainingTimeInMillis" ->
                  (int) Math.max(0, (deadline - System.nanoTime()) / 1_000_000);
              case "getLogger" -> logger(method.getReturnType());
              default -> null;
            });
  }

  private static Object logger(Class<?> type) {
    return proxy(
        type,
        (method, arguments) -> {
          if (arguments != null && arguments.length > 0) {
            System.err.println(
                arguments[0] instanceof byte[] bytes
                    ? new String(bytes, StandardCharsets.UTF_8)
                    : String.valueOf(arguments[0]));
          }
          return null;
        });
  }

  /** What a method of a made-up object does. */
  private interface Answer {
    @Nullable Object to(Method method, Object @Nullable [] arguments);
  }

  private static Object proxy(Class<?> type, Answer answer) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (self, method, arguments) -> answer.to(method, arguments));
  }

  private static String environment(String name) {
    String value = System.getenv(name);
    return value == null ? "" : value;
  }

  private static ObjectNode failure(Throwable e) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    ObjectNode reply = JSON.createObjectNode();
    ObjectNode error = reply.putObject("error");
    error.put("message", String.valueOf(e.getMessage()));
    error.put("type", e.getClass().getSimpleName());
    error.put("trace", trace.toString());
    return reply;
  }
}
