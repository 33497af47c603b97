package io.plumbline.aws.sigv4;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsChunkedInputStreamTest {
  private static final Set<String> CRC32 = Set.of("x-amz-checksum-crc32");

  @Property(tries = 300)
  void contentComesOut_howeverItIsCutAndRead(
      @ForAll @Size(max = 5000) byte[] content,
      @ForAll @IntRange(min = 1, max = 6000) int chunk,
      @ForAll @IntRange(min = 1, max = 700) int read)
      throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int at = 0; at < content.length; at += chunk) {
      byte[] part = Arrays.copyOfRange(content, at, Math.min(content.length, at + chunk));
      body.write((Integer.toHexString(part.length) + "\r\n").getBytes(ISO_8859_1));
      body.write(part);
      body.write("\r\n".getBytes(ISO_8859_1));
    }
    body.write("0\r\nx-amz-checksum-crc32: AAAAAA== \r\n\r\n".getBytes(ISO_8859_1));
    AwsChunkedInputStream in =
        new Payload.Chunked(content.length, CRC32, new ChunkSignatures.None())
            .open(new ByteArrayInputStream(body.toByteArray()));

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[read];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      out.write(buffer, 0, count);
    }

    assertThat(out.toByteArray()).isEqualTo(content);
    assertThat(in.trailers()).isEqualTo(Map.of("x-amz-checksum-crc32", "AAAAAA=="));
    assertThat(in.read()).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5~hello~0~~              | ok",
        "2~he~3~llo~0~~           | ok",
        "0005~hello~0~~           | ok",
        "5~hello~0~               | INCOMPLETE_BODY",
        "5~hello~                 | INCOMPLETE_BODY",
        "5~hel                    | INCOMPLETE_BODY",
        "''                       | INCOMPLETE_BODY",
        "4~hell~0~~               | INCOMPLETE_BODY",
        "0~~                      | INCOMPLETE_BODY",
        "6~hello!~0~~             | INCOMPLETE_BODY",
        "5~hello~1~!~0~~          | INCOMPLETE_BODY",
        "5~hello~0~~more          | INCOMPLETE_BODY",
        "fffffffffffffff~hello    | INCOMPLETE_BODY",
        "ffffffffffffffff~hello   | MALFORMED_CHUNK",
        "-5~hello~0~~             | MALFORMED_CHUNK",
        "x~hello~0~~              | MALFORMED_CHUNK",
        "~hello~0~~               | MALFORMED_CHUNK",
        "5 ~hello~0~~             | MALFORMED_CHUNK",
        "5;chunk-signature=00~hello~0~~ | MALFORMED_CHUNK",
        "5~helloo~0~~             | MALFORMED_CHUNK",
        "5~hello~0~x-amz-checksum-crc32:AAAAAA==~~ | MALFORMED_TRAILER",
        "5~hello~0~no colon~~     | MALFORMED_TRAILER",
        "5~hello~0~x-amz-trailer-signature:00~~ | MALFORMED_TRAILER"
      })
  void framing(String body, String expected) throws IOException {
    InputStream in = unsigned(5, Set.of(), body.strip().replace("~", "\r\n"));
    if (expected.equals("ok")) {
      assertThat(in.readAllBytes()).asString().isEqualTo("hello");
    } else {
      assertThat(rejection(in)).hasToString(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "x-amz-checksum-crc32:AAAAAA==~~, ok",
    "X-Amz-Checksum-CRC32:AAAAAA==~~, ok",
    "~, MALFORMED_TRAILER",
    "x-amz-checksum-sha1:AAAAAA==~~, MALFORMED_TRAILER",
    "x-amz-checksum-crc32:AAAAAA==~x-amz-checksum-crc32:AAAAAA==~~, MALFORMED_TRAILER",
    "x-amz-checksum-crc32:AAAAAA==~x-more:1~~, MALFORMED_TRAILER",
    "x-amz-checksum-crc32:AAAAAA==~, INCOMPLETE_BODY"
  })
  void announcedTrailers(String trailers, String expected) throws IOException {
    AwsChunkedInputStream in = unsigned(0, CRC32, "0\r\n" + trailers.replace("~", "\r\n"));
    if (expected.equals("ok")) {
      assertThat(in.readAllBytes()).isEmpty();
      assertThat(in.trailers()).containsEntry("x-amz-checksum-crc32", "AAAAAA==");
    } else {
      assertThat(rejection(in)).hasToString(expected);
    }
  }

  @Test
  void endlessLine_isRefusedWithoutReadingOn() {
    InputStream endless =
        new InputStream() {
          private long count;

          @Override
          public int read() {
            return read(new byte[1], 0, 1) < 0 ? -1 : '0';
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            count += length;
            assertThat(count).isLessThan(100_000);
            Arrays.fill(buffer, offset, offset + length, (byte) '0');
            return length;
          }
        };

    assertThat(
            rejection(new Payload.Chunked(5, Set.of(), new ChunkSignatures.None()).open(endless)))
        .isEqualTo(SignatureRejection.MALFORMED_CHUNK);
  }

  @Test
  void afterARefusal_everyReadIsRefused() {
    InputStream in = unsigned(5, Set.of(), "x\r\nhello\r\n0\r\n\r\n");

    assertThat(rejection(in)).isEqualTo(SignatureRejection.MALFORMED_CHUNK);
    assertThat(rejection(in)).isEqualTo(SignatureRejection.MALFORMED_CHUNK);
  }

  @Test
  void trailersBeforeTheEnd_isAMistakeOfTheCaller() {
    AwsChunkedInputStream in = unsigned(5, Set.of(), "5\r\nhello\r\n0\r\n\r\n");

    assertThatThrownBy(in::trailers).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void hashedBody_isComparedAtItsEnd() throws IOException {
    byte[] body = "hello".getBytes(ISO_8859_1);
    Payload right = new Payload.Hashed(Sha256.hex(body));
    Payload wrong = new Payload.Hashed(Sha256.OF_EMPTY);

    assertThat(right.open(new ByteArrayInputStream(body)).readAllBytes()).isEqualTo(body);
    InputStream in = wrong.open(new ByteArrayInputStream(body));
    assertThat(in.read(new byte[5])).isEqualTo(5);
    assertThat(rejection(in)).isEqualTo(SignatureRejection.CONTENT_SHA256_MISMATCH);
    assertThat(rejection(in)).isEqualTo(SignatureRejection.CONTENT_SHA256_MISMATCH);
  }

  @Test
  void hashedBody_skippedBytesCount() throws IOException {
    byte[] body = "hello".getBytes(ISO_8859_1);
    InputStream in = new Payload.Hashed(Sha256.hex(body)).open(new ByteArrayInputStream(body));

    in.skipNBytes(3);

    assertThat(in.readAllBytes()).asString().isEqualTo("lo");
  }

  private static AwsChunkedInputStream unsigned(long length, Set<String> trailers, String body) {
    return new Payload.Chunked(length, trailers, new ChunkSignatures.None())
        .open(new ByteArrayInputStream(body.getBytes(ISO_8859_1)));
  }

  private static SignatureRejection rejection(InputStream in) {
    return catchThrowableOfType(PayloadRejectedException.class, in::readAllBytes).rejection();
  }
}
