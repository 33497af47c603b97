package io.plumbline.server.cli;

import io.plumbline.functions.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The handler of a function in a folder, found by the files that are there, as far as nobody has
 * said it.
 *
 * @param name as Lambda writes it: {@code file.function}, or {@code package.Class[::method]}
 */
record Handler(Language language, String name) {

  private static final String PYTHON_DEFAULT = "lambda_function.lambda_handler";
  private static final String NODE_DEFAULT = "index.handler";
  private static final List<String> NODE_SUFFIXES = List.of(".mjs", ".js", ".cjs");

  /**
   * Finds it.
   *
   * @param language null: by the files
   * @param name null: the language's usual one
   * @throws IllegalArgumentException when the files do not tell; the message says what to give
   */
  static Handler in(Path folder, @Nullable Language language, @Nullable String name) {
    if (name == null) {
      return usual(folder, language);
    }
    if (language != null) {
      return new Handler(language, name);
    }
    int dot = name.lastIndexOf('.');
    String file = dot < 0 ? name : name.substring(0, dot);
    String type = name.contains("::") ? name.substring(0, name.indexOf("::")) : name;
    if (Files.exists(folder.resolve(file.replace('.', '/') + ".py"))) {
      return new Handler(Language.PYTHON, name);
    }
    if (hasNodeFile(folder, file)) {
      return new Handler(Language.NODE, name);
    }
    if (Files.exists(folder.resolve(type.replace('.', '/') + ".class"))) {
      return new Handler(Language.JAVA, name);
    }
    throw new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "%1$s has no %2$s.py, %2$s.mjs, %2$s.js, %2$s.cjs or class %3$s for the handler %4$s;"
                + " mend --handler, or give --language if the class is in a jar",
            folder,
            file,
            type,
            name));
  }

  private static Handler usual(Path folder, @Nullable Language language) {
    Language found = language == null ? languageOfUsualFile(folder) : language;
    return switch (found) {
      case PYTHON -> new Handler(found, PYTHON_DEFAULT);
      case NODE -> new Handler(found, NODE_DEFAULT);
      case JAVA ->
          throw new IllegalArgumentException(
              "a Java function needs --handler, such as com.example.Handler");
    };
  }

  private static Language languageOfUsualFile(Path folder) {
    if (Files.exists(folder.resolve("lambda_function.py"))) {
      return Language.PYTHON;
    }
    if (hasNodeFile(folder, "index")) {
      return Language.NODE;
    }
    throw new IllegalArgumentException(
        folder
            + " has neither lambda_function.py nor index.mjs, index.js or index.cjs; give"
            + " --handler, such as file.function");
  }

  private static boolean hasNodeFile(Path folder, String file) {
    return NODE_SUFFIXES.stream().anyMatch(suffix -> Files.exists(folder.resolve(file + suffix)));
  }
}
