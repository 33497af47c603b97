package io.plumbline.server.config;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The texts that were set and where each came from; reads them as values and gathers what is wrong,
 * so that a person sees every mistake at once. For one thread.
 */
final class SettingValues {

  private final Map<Setting, Text> texts = new EnumMap<>(Setting.class);
  private final Set<String> problems = new LinkedHashSet<>();

  private record Text(String value, String origin) {}

  /** Keeps a value unless one was put before: put the strongest source first. */
  void put(Setting setting, String value, String origin) {
    texts.putIfAbsent(setting, new Text(value.strip(), origin));
  }

  /** Notes a mistake that is not in one value. */
  void problem(String message) {
    problems.add(message);
  }

  /** The text that was set, else the default. */
  String text(Setting setting) {
    Text text = texts.get(setting);
    return text == null ? setting.defaultValue() : text.value();
  }

  /**
   * The value of a setting. A text that {@code parser} throws {@link IllegalArgumentException} for
   * is noted as a mistake, and the default stands in until {@link #check}.
   *
   * @param expected what a good value is, for the message
   */
  <T> T read(Setting setting, String expected, Function<String, T> parser) {
    Text text = texts.get(setting);
    if (text != null) {
      try {
        return parser.apply(text.value());
      } catch (IllegalArgumentException e) {
        String shown = setting.isSecret() ? "its value" : '"' + text.value() + '"';
        problems.add(text.origin() + ": " + shown + " is not " + expected);
      }
    }
    return parser.apply(setting.defaultValue());
  }

  /**
   * Throws when there was a mistake.
   *
   * @throws SettingsException with all of them
   */
  void check() {
    if (!problems.isEmpty()) {
      throw new SettingsException(List.copyOf(problems));
    }
  }
}
