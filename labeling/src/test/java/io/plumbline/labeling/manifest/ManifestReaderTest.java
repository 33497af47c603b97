package io.plumbline.labeling.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ManifestReaderTest {

  @Test
  void lines_haveIndexLineNumberAndText() throws Exception {
    List<ManifestLine> lines =
        read("{\"source-ref\":\"s3://b/1.jpg\",\"k\":1}\r\n\n{\"source\":\"텍스트\"}");

    assertThat(lines).extracting(ManifestLine::objectIndex).containsExactly(0L, 1L);
    assertThat(lines).extracting(ManifestLine::lineNumber).containsExactly(1L, 3L);
    assertThat(lines.get(0).text()).isEqualTo("{\"source-ref\":\"s3://b/1.jpg\",\"k\":1}");
    assertThat(lines.get(0).sourceRef()).isEqualTo("s3://b/1.jpg");
    assertThat(lines.get(1).source()).isEqualTo("텍스트");
  }

  @Test
  void byteOrderMark_isPassedOver() throws Exception {
    assertThat(read("\uFEFF{\"source\":\"a\"}\n")).hasSize(1);
  }

  @Test
  void neitherSource_isNamedWithItsLineAndTheMend() {
    assertThatThrownBy(() -> read("{\"source\":\"a\"}\n{\"x\":1}\n"))
        .isInstanceOf(ManifestException.class)
        .hasMessage(
            "manifest line 2: \"source-ref\" is missing; each line needs \"source\" or"
                + " \"source-ref\"");
  }

  @Test
  void brokenLines_areRefusedWithTheirLine() {
    for (String bad :
        List.of(
            "{\"source\":\"a\",\"source-ref\":\"s3://b/k\"}",
            "{\"source\":1}",
            "[1]",
            "{\"source\":\"a\"} trailing",
            "{\"source\":\"a\",\"source\":\"b\"}",
            "{\"source\":\"a\",\"$id\":1}",
            "{\"source\":\"" + "x".repeat(20_001) + "\"}",
            "{\"source\":")) {
      assertThatThrownBy(() -> read("{\"source\":\"ok\"}\n" + bad))
          .as(bad.substring(0, Math.min(40, bad.length())))
          .isInstanceOf(ManifestException.class)
          .hasMessageStartingWith("manifest line 2: ");
    }
  }

  @Test
  void invalidUtf8_isRefused() {
    byte[] bytes = "{\"source\":\"a\"}".getBytes(StandardCharsets.ISO_8859_1);
    bytes[11] = (byte) 0xE9;
    assertThatThrownBy(() -> read(new ByteArrayInputStream(bytes)))
        .hasMessageContaining("not UTF-8");
  }

  @Test
  void endlessLine_isRefusedAfterABoundedRead() {
    CountingStream endless = new CountingStream();
    assertThatThrownBy(() -> read(endless)).hasMessageContaining("longer than 100,000 characters");
    assertThat(endless.read).isLessThan(1_000_000);
  }

  @Property(tries = 200)
  void reading_goesOnFromAnyPositionWhateverTheBufferBoundaries(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 3000) Integer> lengths,
      @ForAll @IntRange(min = 0, max = 39) int resumeAt)
      throws Exception {
    StringBuilder manifest = new StringBuilder();
    for (int length : lengths) {
      manifest.append("{\"source\":\"").append("é".repeat(length)).append("\"}\n");
    }
    byte[] bytes = manifest.toString().getBytes(StandardCharsets.UTF_8);
    List<ManifestLine> whole = read(new ByteArrayInputStream(bytes));
    ManifestReader first =
        new ManifestReader(new ByteArrayInputStream(bytes), ManifestPosition.START);
    int before = Math.min(resumeAt, lengths.size());
    for (int i = 0; i < before; i++) {
      first.next();
    }
    ManifestPosition position = first.position();
    List<ManifestLine> rest =
        readAll(
            new ManifestReader(
                new ByteArrayInputStream(
                    Arrays.copyOfRange(bytes, (int) position.offset(), bytes.length)),
                position));

    assertThat(whole).hasSize(lengths.size());
    assertThat(rest).isEqualTo(whole.subList(before, whole.size()));
  }

  @Property(tries = 500)
  void anyBytes_giveLinesOrAManifestException(@ForAll byte[] bytes) throws IOException {
    try {
      read(new ByteArrayInputStream(bytes));
    } catch (ManifestException e) {
      assertThat(e.getMessage()).startsWith("manifest line ");
    }
  }

  private static List<ManifestLine> read(String text) throws IOException, ManifestException {
    return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<ManifestLine> read(InputStream in) throws IOException, ManifestException {
    return readAll(new ManifestReader(in, ManifestPosition.START));
  }

  private static List<ManifestLine> readAll(ManifestReader reader)
      throws IOException, ManifestException {
    List<ManifestLine> lines = new ArrayList<>();
    for (ManifestLine line = reader.next(); line != null; line = reader.next()) {
      lines.add(line);
    }
    return lines;
  }

  /** A line that never ends. */
  private static final class CountingStream extends InputStream {
    private long read;

    @Override
    public int read() {
      read++;
      return 'x';
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      Arrays.fill(buffer, offset, offset + length, (byte) 'x');
      read += length;
      return length;
    }
  }
}
