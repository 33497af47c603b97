package io.plumbline.consolidationcli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

  @Test
  void tick_whileReading_saysHowFarItIs() {
    StringWriter err = new StringWriter();
    Progress progress = new Progress(new PrintWriter(err));

    progress.begin("reading answers.csv");
    for (int line = 0; line < 12_345; line++) {
      progress.advance();
    }
    progress.tick();
    progress.begin("consolidating");
    progress.tick();

    assertThat(err.toString().lines())
        .containsExactly(
            "plumbline: reading answers.csv, 12,345 lines (5 s)",
            "plumbline: consolidating (10 s)");
  }
}
