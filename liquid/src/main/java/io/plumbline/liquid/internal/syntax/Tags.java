package io.plumbline.liquid.internal.syntax;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tags of the language. */
final class Tags {

  /** Tags that read other files; here there are none. */
  private static final Set<String> READING_FILES =
      Set.of("include", "include_relative", "render", "layout", "block", "section", "sections");

  /** Tags that only stand inside or at the end of others, with what they belong to. */
  private static final Map<String, String> PARTS =
      Map.ofEntries(
          Map.entry("else", "if, unless, case or for"),
          Map.entry("elsif", "if or unless"),
          Map.entry("when", "case"),
          Map.entry("endif", "if"),
          Map.entry("endunless", "unless"),
          Map.entry("endcase", "case"),
          Map.entry("endfor", "for"),
          Map.entry("endtablerow", "tablerow"),
          Map.entry("endcapture", "capture"),
          Map.entry("endcomment", "comment"),
          Map.entry("endraw", "raw"));

  private static final Map<String, TagRule> RULES = rules();

  private Tags() {}

  private static Map<String, TagRule> rules() {
    Map<String, TagRule> rules = new HashMap<>();
    rules.put("assign", VariableTags::assign);
    rules.put("capture", VariableTags::capture);
    rules.put("increment", VariableTags::counter);
    rules.put("decrement", VariableTags::counter);
    rules.put("echo", VariableTags::echo);
    rules.put("liquid", VariableTags::liquid);
    rules.put("if", ChoiceTags::choice);
    rules.put("unless", ChoiceTags::choice);
    rules.put("case", ChoiceTags::selection);
    rules.put("for", LoopTags::loop);
    rules.put("tablerow", LoopTags::tableRow);
    rules.put("cycle", LoopTags::cycle);
    rules.put("break", LoopTags::interrupt);
    rules.put("continue", LoopTags::interrupt);
    return Map.copyOf(rules);
  }

  static @Nullable TagRule rule(String name) {
    return RULES.get(name);
  }

  static boolean readsFiles(String name) {
    return READING_FILES.contains(name);
  }

  /** What a tag that cannot stand alone belongs to; null if it is no such tag. */
  static @Nullable String owner(String name) {
    return PARTS.get(name);
  }

  static String hint(String name) {
    return NearestName.hint(name, RULES.keySet());
  }
}
