package io.plumbline.labeling.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.autolabel.loop.Audit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AuditSampleTest {

  private static AuditSample copy(AuditSample sample) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    sample.write(new DataOutputStream(bytes));
    ByteArrayInputStream written = new ByteArrayInputStream(bytes.toByteArray());
    AuditSample read = AuditSample.read(new DataInputStream(written));
    assertThat(written.available()).isZero();
    return read;
  }

  private static void areTheSame(AuditSample one, AuditSample other) {
    assertThat(one.objects()).containsExactly(other.objects());
    assertThat(one.drawnFrom()).isEqualTo(other.drawnFrom());
    assertThat(one.result()).isEqualTo(other.result());
    assertThat(one.withdrawn()).isEqualTo(other.withdrawn());
  }

  @Test
  void sample_isReadAsItWasWritten_beforeAndAfterPeopleLookedAtIt() throws IOException {
    AuditSample drawn = new AuditSample(new int[] {7, 3, 11}, 40, null, false);
    AuditSample judged = drawn.judged(new Audit(40, 3, 2), true);

    areTheSame(copy(AuditSample.NONE), AuditSample.NONE);
    areTheSame(copy(drawn), drawn);
    areTheSame(copy(judged), judged);
  }

  @Test
  void sample_isAwaitedFromItsDrawToWhatPeopleSay() {
    AuditSample drawn = new AuditSample(new int[] {7, 3, 11}, 40, null, false);

    assertThat(AuditSample.NONE.isAwaited()).isFalse();
    assertThat(drawn.isAwaited()).isTrue();
    assertThat(drawn.judged(new Audit(40, 3, 0), false).isAwaited()).isFalse();
  }
}
