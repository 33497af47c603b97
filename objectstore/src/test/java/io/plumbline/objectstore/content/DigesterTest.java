package io.plumbline.objectstore.content;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.objectstore.ChecksumAlgorithm;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigesterTest {
  private static final byte[] DIGITS = "123456789".getBytes(US_ASCII);

  /** The check values of the catalogue of parametrised CRC algorithms, and of FIPS 180-4. */
  @ParameterizedTest
  @CsvSource({
    "CRC32, cbf43926",
    "CRC32C, e3069283",
    "CRC64NVME, ae8b14860a799888",
    "SHA1, f7c3bc1d808e04732adf679965ccc34ca7ae3441",
    "SHA256, 15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225"
  })
  void values_areThePublishedOnes(ChecksumAlgorithm algorithm, String expected) {
    Digester digester = Digester.of(algorithm);
    digester.update(DIGITS, 0, 4);
    digester.update(DIGITS, 4, 5);

    byte[] value = digester.value();
    assertThat(HexFormat.of().formatHex(value)).isEqualTo(expected);
    assertThat(value).hasSize(algorithm.bytes());
  }

  @Test
  void crc64Nvme_byteByByte_isTheSame() {
    Crc64Nvme crc = new Crc64Nvme();
    for (byte each : DIGITS) {
      crc.update(each);
    }
    assertThat(crc.getValue()).isEqualTo(0xAE8B14860A799888L);
  }
}
