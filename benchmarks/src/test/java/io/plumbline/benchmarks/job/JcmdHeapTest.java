package io.plumbline.benchmarks.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class JcmdHeapTest {

  @Test
  void parse_oneHeap_isItsUsedPart() throws IOException {
    String g1 =
        """
        4711:
         garbage-first heap   total 524288K, used 81920K [0x00000000e0000000, 0x0000000100000000)
          region size 1024K, 3 young (3072K), 0 survivors (0K)
         Metaspace       used 1024K, committed 1088K, reserved 1114112K
        """;

    assertThat(JcmdHeap.parse(g1)).isEqualTo(81920L * 1024);
  }

  @Test
  void parse_newerMachine_isTheUsedPart() throws IOException {
    String g1 =
        " garbage-first heap   total reserved 4005888K, committed 253952K, used 2048K [0x0, 0x1)";

    assertThat(JcmdHeap.parse(g1)).isEqualTo(2048L * 1024);
  }

  @Test
  void parse_severalSpaces_isTheirSum() throws IOException {
    String serial =
        """
        4711:
         def new generation   total 78656K, used 1400K [0x0, 0x1, 0x2)
          eden space 69952K,   2% used [0x0, 0x1, 0x2)
         tenured generation   total 174784K, used 600K [0x0, 0x1, 0x2)
         Metaspace       used 1024K, committed 1088K, reserved 1114112K
        """;

    assertThat(JcmdHeap.parse(serial)).isEqualTo(2000L * 1024);
  }

  @Test
  void parse_anythingElse_isShown() {
    assertThatThrownBy(() -> JcmdHeap.parse("no such process"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no such process");
  }
}
