package io.plumbline.server.cli;

import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.workforce.Username;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Workers to add, from a file in UTF-8: one a line, {@code USERNAME} or {@code USERNAME,NAME TO BE
 * SHOWN WITH}. Blank lines and lines that begin with {@code #} are passed over.
 *
 * @param entries in the order of the file, each username once
 */
record WorkerList(List<Entry> entries) {

  WorkerList {
    entries = List.copyOf(entries);
  }

  /**
   * One line.
   *
   * @param displayName empty where the line has none
   */
  record Entry(Username username, String displayName) {}

  /**
   * Reads all of it, so that a mistake on the last line is found before anybody is added.
   *
   * @throws InvalidRequestException if a line names nobody, or somebody who was named before
   * @throws IOException if the file cannot be read
   */
  static WorkerList read(Path file) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      throw new InvalidRequestException("there is no file " + file);
    } catch (CharacterCodingException e) {
      throw new InvalidRequestException(file + " is not UTF-8; save it in UTF-8");
    }
    List<Entry> entries = new ArrayList<>();
    Map<String, Integer> lineOf = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String place = file + " line " + (i + 1) + ": ";
      Entry entry = entry(line, place);
      Integer before = lineOf.putIfAbsent(entry.username().key(), i + 1);
      if (before != null) {
        throw new InvalidRequestException(
            place + "\"" + entry.username().value() + "\" stands on line " + before + " already");
      }
      entries.add(entry);
    }
    if (entries.isEmpty()) {
      throw new InvalidRequestException(
          file + " names nobody; write one worker a line: USERNAME or USERNAME,NAME");
    }
    return new WorkerList(entries);
  }

  private static Entry entry(String line, String place) {
    String[] parts = line.split(",", 2);
    try {
      return new Entry(new Username(parts[0].strip()), parts.length == 1 ? "" : parts[1].strip());
    } catch (InvalidRequestException e) {
      throw new InvalidRequestException(place + e.getMessage());
    }
  }
}
