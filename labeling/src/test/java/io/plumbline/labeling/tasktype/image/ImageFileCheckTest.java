package io.plumbline.labeling.tasktype.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.tasktype.image.ImageInspection.Unusable;
import io.plumbline.labeling.tasktype.image.ImageInspection.Usable;
import io.plumbline.labeling.testing.TestObjects;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFileCheckTest {

  @TempDir Path folder;

  private final ImageFileCheck check = new ImageFileCheck();
  private TestObjects objects;

  @BeforeEach
  void openObjects() {
    objects = new TestObjects(folder);
  }

  @AfterEach
  void closeObjects() {
    objects.close();
  }

  @Test
  void usableImage_hasItsSize() throws IOException {
    assertThat(inspect("a.png", TestObjects.picture("png", 60, 40)))
        .isEqualTo(new Usable(new ImageSize(60, 40)));
    assertThat(inspect("a.jpg", TestObjects.picture("jpg", 60, 40)))
        .isEqualTo(new Usable(new ImageSize(60, 40)));
  }

  @Test
  void photographTakenSideways_hasTheSizeThatWorkersSee() throws IOException {
    byte[] photo = TestObjects.picture("jpg", 60, 40);
    for (int orientation = 1; orientation <= 4; orientation++) {
      assertThat(inspect("a.jpg", withOrientation(photo, orientation)))
          .isEqualTo(new Usable(new ImageSize(60, 40)));
    }
    for (int orientation = 5; orientation <= 8; orientation++) {
      assertThat(inspect("a.jpg", withOrientation(photo, orientation)))
          .isEqualTo(new Usable(new ImageSize(40, 60)));
    }
  }

  @Test
  void damagedExif_isPassedOver() throws IOException {
    byte[] photo = withOrientation(TestObjects.picture("jpg", 60, 40), 6);
    // The order of bytes is neither of the two that there are.
    photo[2 + 4 + 6] = 'X';
    assertThat(inspect("a.jpg", photo)).isEqualTo(new Usable(new ImageSize(60, 40)));
  }

  @Test
  void whatIsNoImage_isUnusable() throws IOException {
    assertThat(inspect("a.txt", "hello".getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(Unusable.class);
    assertThat(inspect("b.png", new byte[0])).isInstanceOf(Unusable.class);
    assertThat(check.inspect("s3://in/missing.png", objects.view())).isInstanceOf(Unusable.class);
    assertThat(check.inspect("nonsense", objects.view())).isInstanceOf(Unusable.class);
  }

  @Test
  void addressInAnotherForm_isNamedAsItWasWritten() throws IOException {
    assertThat(check.inspect("http://192.0.2.1/latest/meta-data", objects.view()))
        .isEqualTo(
            new Unusable(
                "\"source-ref\": \"http://192.0.2.1/latest/meta-data\", read as"
                    + " s3://latest/meta-data: The bucket latest does not exist"));
  }

  private ImageInspection inspect(String key, byte[] content) throws IOException {
    return check.inspect(objects.put(key, content), objects.view());
  }

  /** Puts an EXIF segment behind the start of a JPEG: one directory of one entry. */
  private static byte[] withOrientation(byte[] jpeg, int orientation) {
    byte[] tiff = {
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (2 + 6 + tiff.length)});
    out.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(tiff);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }
}
