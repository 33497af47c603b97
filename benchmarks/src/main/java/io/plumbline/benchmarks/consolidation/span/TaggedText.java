package io.plumbline.benchmarks.consolidation.span;

import io.plumbline.consolidation.span.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Tokens written as a text, and tags of them as spans of it. */
final class TaggedText {
  private final List<String> classes;
  private final List<Integer> numbers = new ArrayList<>();
  private final Map<Integer, Integer> start = new HashMap<>();
  private final Map<Integer, Integer> end = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  TaggedText(SortedMap<Integer, String> words, List<String> classes) {
    this.classes = classes;
    int before = 0;
    int length = 0;
    for (Map.Entry<Integer, String> word : words.entrySet()) {
      if (length > 0) {
        text.append(word.getKey() == before + 1 ? ' ' : '\n');
        length++;
      }
      text.append(word.getValue());
      start.put(word.getKey(), length);
      length += word.getValue().codePointCount(0, word.getValue().length());
      end.put(word.getKey(), length);
      numbers.add(word.getKey());
      before = word.getKey();
    }
  }

  String text() {
    return text.toString();
  }

  /** A tag that goes on with nothing, or with another class, begins a span. */
  List<Span> spans(Map<Integer, String> tags) {
    List<Span> spans = new ArrayList<>();
    String open = "O";
    int from = 0;
    int before = -1;
    for (int number : numbers) {
      String tag = tags.getOrDefault(number, "O");
      boolean goesOn =
          tag.startsWith("I-")
              && !open.equals("O")
              && tag.substring(2).equals(open)
              && number == before + 1;
      if (!goesOn) {
        close(spans, open, from, before);
        open = tag.equals("O") ? "O" : tag.substring(2);
        from = number;
      }
      before = number;
    }
    close(spans, open, from, before);
    return spans;
  }

  private void close(List<Span> spans, String open, int from, int to) {
    if (classes.contains(open)) {
      spans.add(
          new Span(start.getOrDefault(from, 0), end.getOrDefault(to, 0), classes.indexOf(open)));
    }
  }
}
