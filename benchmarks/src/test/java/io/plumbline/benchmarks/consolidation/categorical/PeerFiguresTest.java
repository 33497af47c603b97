package io.plumbline.benchmarks.consolidation.categorical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PeerFiguresTest {

  @Test
  void read_theResource_givesFiguresAndTheirBest() throws IOException {
    PeerFigures peers = PeerFigures.read();

    assertThat(peers.names()).startsWith("MV").endsWith("FGBCC");
    assertThat(peers.accuracy("bird", "DS")).isEqualTo(0.8889);
    assertThat(peers.accuracy("CF", "KOS")).isNull();
    assertThat(peers.best("bird")).isEqualTo(0.8982);
    assertThat(peers.best("a set of one's own")).isZero();
  }
}
