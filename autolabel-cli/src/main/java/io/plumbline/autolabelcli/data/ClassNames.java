package io.plumbline.autolabelcli.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers the classes in the order in which they are first named. */
final class ClassNames {

  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /** The number of a class. */
  int number(String name) {
    return numbers.computeIfAbsent(name, unused -> numbers.size());
  }

  /** The names by number. */
  List<String> names() {
    return new ArrayList<>(numbers.keySet());
  }
}
