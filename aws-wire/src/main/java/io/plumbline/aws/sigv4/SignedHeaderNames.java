package io.plumbline.aws.sigv4;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The {@code SignedHeaders} list: {@code host;x-amz-date}, in lower case, sorted, no two alike. */
final class SignedHeaderNames {
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9a-z-]+";

  private SignedHeaderNames() {}

  static Optional<List<String>> parse(String text) {
    List<String> names = List.of(text.split(";", -1));
    boolean wellFormed = names.stream().allMatch(name -> name.matches(TOKEN));
    boolean sorted = names.equals(List.copyOf(new TreeSet<>(names)));
    return wellFormed && sorted ? Optional.of(names) : Optional.empty();
  }
}
