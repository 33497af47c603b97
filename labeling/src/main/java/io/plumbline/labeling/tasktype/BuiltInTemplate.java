package io.plumbline.labeling.tasktype;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The worker template that comes with a task type, for jobs that bring none of their own.
 *
 * @param source the template's source
 */
public record BuiltInTemplate(String source) {

  /**
   * Reads the template that lies beside a class.
   *
   * @param fileName such as {@code image-classification.liquid.html}
   * @throws IllegalStateException when the class has no such file beside it
   */
  public static BuiltInTemplate of(Class<?> taskType, String fileName) {
    try (InputStream in = taskType.getResourceAsStream(fileName)) {
      if (in == null) {
        throw new IllegalStateException(taskType.getName() + " has no " + fileName);
      }
      return new BuiltInTemplate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
