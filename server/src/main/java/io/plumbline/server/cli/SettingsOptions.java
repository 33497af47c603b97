package io.plumbline.server.cli;

import io.plumbline.server.config.Setting;
import io.plumbline.server.config.SettingsLoader;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Gives a command one option for each setting that is no secret, and {@code --config}. */
final class SettingsOptions {

  private SettingsOptions() {}

  /** Adds the options. */
  static void addTo(CommandSpec command) {
    for (Setting setting : Setting.values()) {
      if (!setting.isSecret()) {
        String preset =
            setting.defaultValue().isEmpty() ? "" : " (default: " + setting.defaultValue() + ")";
        command.addOption(
            option(setting.key(), setting.valueLabel(), setting.description() + preset));
      }
    }
    command.addOption(
        option(
            SettingsLoader.CONFIG_OPTION,
            "FILE",
            "settings file (default: " + SettingsLoader.FILE_NAME + " in the data folder)"));
  }

  private static OptionSpec option(String key, String label, String description) {
    return OptionSpec.builder("--" + key)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** What the command line says, by {@link Setting#key}. */
  static Map<String, String> read(ParseResult result) {
    Map<String, String> said = new HashMap<>();
    for (OptionSpec option : result.matchedOptions()) {
      if (option.getValue() instanceof String value) {
        said.put(option.longestName().substring("--".length()), value);
      }
    }
    return said;
  }
}
