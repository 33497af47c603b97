package io.plumbline.labeling.manifest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a job, in the order of its label category configuration file, and what else that
 * file says.
 *
 * <p>A class's index in the output manifest is its position here, from 0.
 *
 * @param names the classes' names: unique, at most 256 characters each
 * @param shortNames what stands above labeled parts of a text, for the classes that have one
 * @param instructions for the task types whose page comes with them
 * @param auditedAttribute the label that a verification or adjustment job is about, or null when
 *     the file does not name it
 */
public record LabelCategories(
    List<String> names,
    Map<String, String> shortNames,
    WorkerInstructions instructions,
    @Nullable String auditedAttribute) {

  /** Of a custom job that has no label category file. */
  public static final LabelCategories NONE = new LabelCategories(List.of());

  /** Keeps readable what was stored before there was more than names. */
  public LabelCategories {
    names = List.copyOf(names);
    shortNames = shortNames == null ? Map.of() : Map.copyOf(shortNames);
    instructions = Objects.requireNonNullElse(instructions, WorkerInstructions.NONE);
  }

  /** Classes of which no more is known than their names. */
  public LabelCategories(List<String> names) {
    this(names, Map.of(), WorkerInstructions.NONE, null);
  }

  /** The position of {@code name}, or -1. */
  public int indexOf(String name) {
    return names.indexOf(name);
  }

  /**
   * Reads a label category configuration file.
   *
   * @param minimum how many labels the task type needs at least
   * @throws ManifestException when it is not such a file; the message says where and how to mend it
   */
  public static LabelCategories parse(byte[] content, int minimum) throws ManifestException {
    return LabelCategoryFile.parse(content, minimum);
  }
}
