package io.plumbline.labeling.tasktype.mask;

import ar.com.hjg.pngj.ImageInfo;
import ar.com.hjg.pngj.ImageLineInt;
import ar.com.hjg.pngj.PngReader;
import ar.com.hjg.pngj.PngjException;
import ar.com.hjg.pngj.chunks.PngChunkPLTE;
import ar.com.hjg.pngj.chunks.PngChunkTRNS;
import io.plumbline.labeling.tasktype.image.ImageSize;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PNG row by row as colours. What a file says of itself is checked before a pixel is
 * unpacked, so that a small file cannot take more memory than a row of the image that it is a mask
 * of.
 */
public final class MaskFile {

  /** Of a pixel that cannot be seen. */
  public static final int TRANSPARENT = -1;

  private static final int OPAQUE_FROM = 128;
  private static final long MAX_METADATA_BYTES = 64 * 1024;

  /** They may unpack to any size, and a mask needs none of them. */
  private static final String[] PASSED_OVER = {"iCCP", "zTXt", "iTXt", "tEXt", "eXIf", "sPLT"};

  private MaskFile() {}

  /** Takes the colours of one row after another. */
  @FunctionalInterface
  public interface Rows {

    /**
     * Takes a row.
     *
     * @param colors one per pixel, such as 0x2ca02c, or {@link #TRANSPARENT}; used again for the
     *     next row
     */
    void take(int[] colors) throws MaskProblem;
  }

  /**
   * Reads all rows.
   *
   * @param png the file
   * @param size what it must have
   * @throws MaskProblem when it is no such file
   */
  public static void read(InputStream png, ImageSize size, Rows rows) throws MaskProblem {
    try {
      PngReader reader = new PngReader(png);
      try {
        reader.setChunksToSkip(PASSED_OVER);
        reader.setMaxBytesMetadata(MAX_METADATA_BYTES);
        reader.setMaxTotalBytesRead(0);
        check(reader, size);
        read(reader, rows);
      } finally {
        reader.close();
      }
    } catch (PngjException e) {
      throw new MaskProblem("the mask is no PNG that can be read: " + e.getMessage());
    }
  }

  private static void check(PngReader reader, ImageSize size) throws MaskProblem {
    ImageInfo info = reader.imgInfo;
    if (info.cols != size.width() || info.rows != size.height()) {
      throw new MaskProblem(
          "the mask has "
              + new ImageSize(info.cols, info.rows)
              + " pixels and the image has "
              + size);
    }
    if (reader.isInterlaced()) {
      throw new MaskProblem("the mask is an interlaced PNG; save it without interlacing");
    }
  }

  private static void read(PngReader reader, Rows rows) throws MaskProblem {
    ImageInfo info = reader.imgInfo;
    int[] colors = new int[info.cols];
    int[] palette = info.indexed ? palette(reader) : new int[0];
    for (int row = 0; row < info.rows; row++) {
      int[] samples = ((ImageLineInt) reader.readRow()).getScanline();
      if (info.indexed) {
        byPalette(samples, palette, colors);
      } else {
        direct(samples, info, colors);
      }
      rows.take(colors);
    }
    reader.end();
  }

  private static int[] palette(PngReader reader) throws MaskProblem {
    PngChunkPLTE entries = reader.getMetadata().getPLTE();
    PngChunkTRNS transparency = reader.getMetadata().getTRNS();
    if (entries == null) {
      throw new MaskProblem("the mask is a PNG with a palette and has none");
    }
    int[] palette = new int[entries.getNentries()];
    for (int i = 0; i < palette.length; i++) {
      palette[i] = isSeen(transparency, i) ? entries.getEntry(i) & 0xffffff : TRANSPARENT;
    }
    return palette;
  }

  private static boolean isSeen(@Nullable PngChunkTRNS transparency, int entry) {
    int[] alpha = transparency == null ? new int[0] : transparency.getPalletteAlpha();
    return entry >= alpha.length || alpha[entry] >= OPAQUE_FROM;
  }

  private static void byPalette(int[] samples, int[] palette, int[] colors) throws MaskProblem {
    for (int x = 0; x < colors.length; x++) {
      if (samples[x] >= palette.length) {
        throw new MaskProblem("the mask has a pixel that is not in its palette");
      }
      colors[x] = palette[samples[x]];
    }
  }

  private static void direct(int[] samples, ImageInfo info, int[] colors) {
    int colorSamples = info.alpha ? info.channels - 1 : info.channels;
    for (int x = 0; x < colors.length; x++) {
      int at = x * info.channels;
      boolean seen = !info.alpha || eightBits(samples[at + colorSamples], info) >= OPAQUE_FROM;
      int first = eightBits(samples[at], info);
      int color =
          colorSamples == 1
              ? first * 0x010101
              : first << 16
                  | eightBits(samples[at + 1], info) << 8
                  | eightBits(samples[at + 2], info);
      colors[x] = seen ? color : TRANSPARENT;
    }
  }

  private static int eightBits(int sample, ImageInfo info) {
    return switch (info.bitDepth) {
      case 16 -> sample >> 8;
      case 8 -> sample;
      default -> sample * 255 / ((1 << info.bitDepth) - 1);
    };
  }
}
