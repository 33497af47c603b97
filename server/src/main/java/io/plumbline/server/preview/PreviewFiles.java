package io.plumbline.server.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files that a preview is made of.
 *
 * @param template the worker template
 * @param input sample inputs, or null
 * @param labels a label category configuration file, or null
 * @param objects the folder that stands in for the buckets: {@code s3://any-bucket/a/b.jpg} is
 *     {@code a/b.jpg} in it, or else {@code b.jpg}
 */
public record PreviewFiles(
    Path template, @Nullable Path input, @Nullable Path labels, Path objects) {

  /** Another text whenever one of the files has changed. */
  String version() {
    return Stream.of(template, input, labels)
        .filter(Objects::nonNull)
        .map(PreviewFiles::stamp)
        .collect(Collectors.joining(" "));
  }

  private static String stamp(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.size() + "@" + attributes.lastModifiedTime().toMillis();
    } catch (IOException e) {
      return "absent";
    }
  }

  /** The file that stands in for an object, or null where there is none. */
  @Nullable Path objectOf(String key) {
    Path root = objects.toAbsolutePath().normalize();
    int name = key.lastIndexOf('/') + 1;
    return Stream.of(key, key.substring(name))
        .filter(candidate -> !candidate.isEmpty() && candidate.indexOf('\0') < 0)
        .map(candidate -> root.resolve(candidate.replaceAll("^/+", "")).normalize())
        .filter(file -> file.startsWith(root) && Files.isRegularFile(file))
        .findFirst()
        .orElse(null);
  }
}
