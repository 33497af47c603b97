package io.plumbline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void of_alignsColumns_andLeavesNoBlanksAtTheEnd() {
    assertThat(TextTable.of(List.of("a", "long", "c"), List.of(List.of("wide", "x", ""))))
        .hasToString("a     long  c%nwide  x".formatted());
  }
}
