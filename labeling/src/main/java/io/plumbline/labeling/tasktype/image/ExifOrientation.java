package io.plumbline.labeling.tasktype.image;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** How a photograph is to be turned before it is shown, which the camera wrote into its EXIF. */
final class ExifOrientation {

  /** 5 to 8 are the orientations that exchange width and height. */
  private static final int FIRST_SIDEWAYS = 5;

  private static final int LAST_SIDEWAYS = 8;

  private ExifOrientation() {}

  /**
   * Whether browsers, which apply the orientation, show width and height exchanged.
   *
   * @param jpeg the first bytes of a JPEG file
   */
  static boolean isSideways(byte[] jpeg) {
    try {
      ExifIFD0Directory directory =
          JpegMetadataReader.readMetadata(new ByteArrayInputStream(jpeg), List.of(new ExifReader()))
              .getFirstDirectoryOfType(ExifIFD0Directory.class);
      Integer orientation =
          directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
      return orientation != null && orientation >= FIRST_SIDEWAYS && orientation <= LAST_SIDEWAYS;
    } catch (JpegProcessingException | IOException e) {
      // Without legible EXIF, browsers show the pixels as they are stored.
      return false;
    }
  }
}
