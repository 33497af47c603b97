package io.plumbline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.functions.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandlerTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "lambda_function.py,      ,                       PYTHON, lambda_function.lambda_handler",
    "index.mjs,               ,                       NODE,   index.handler",
    "index.cjs,               ,                       NODE,   index.handler",
    "gt-pre.py,               gt-pre.lambda_handler,  PYTHON, gt-pre.lambda_handler",
    "src/app.py,              src/app.run,            PYTHON, src/app.run",
    "src/app.py,              src.app.run,            PYTHON, src.app.run",
    "src/app.js,              src/app.run,            NODE,   src/app.run",
    "com/example/Fn.class,    com.example.Fn::run,    JAVA,   com.example.Fn::run",
    "com/example/Fn.class,    com.example.Fn,         JAVA,   com.example.Fn",
  })
  void language_isFoundByTheFile(String file, String given, Language language, String name)
      throws IOException {
    put(file);
    assertThat(Handler.in(folder, null, given)).isEqualTo(new Handler(language, name));
  }

  @Test
  void whatIsGiven_isTaken() {
    assertThat(Handler.in(folder, Language.JAVA, "in.a.Jar"))
        .isEqualTo(new Handler(Language.JAVA, "in.a.Jar"));
  }

  @Test
  void whatTheFilesDoNotTell_isAskedFor() throws IOException {
    put("prepare.py");
    assertThatThrownBy(() -> Handler.in(folder, null, null))
        .hasMessageContaining("neither lambda_function.py nor")
        .hasMessageContaining("give --handler");
    assertThatThrownBy(() -> Handler.in(folder, null, "prepair.handler"))
        .hasMessageContaining("has no prepair.py, prepair.mjs")
        .hasMessageContaining("mend --handler");
    assertThatThrownBy(() -> Handler.in(folder, Language.JAVA, null))
        .hasMessageContaining("needs --handler");
  }

  private void put(String file) throws IOException {
    Path place = folder.resolve(file);
    Files.createDirectories(place.getParent());
    Files.writeString(place, "");
  }
}
