package io.plumbline.labeling.tasktype.mask;

import ar.com.hjg.pngj.ImageInfo;
import ar.com.hjg.pngj.ImageLineInt;
import ar.com.hjg.pngj.PngWriter;
import ar.com.hjg.pngj.chunks.PngChunkPLTE;
import io.plumbline.consolidation.mask.LabelMask;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Writes a mask as Ground Truth does: a PNG of eight bits with a palette of 256 colours, in which a
 * pixel's value is the mask's label, and what no label uses is white.
 */
public final class PaletteFile {

  /** Label 0 is the background. */
  public static final int MAX_LABELS = 255;

  private static final int ENTRIES = 256;
  private static final int WHITE = 0xff;
  private static final int BITS = 8;

  private PaletteFile() {}

  /**
   * The file's content.
   *
   * @param mask with labels from 0 to {@link #MAX_LABELS}
   * @param colors such as 0x2ca02c, of label 1 and those after it
   */
  public static byte[] of(LabelMask mask, int[] colors) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageInfo info = new ImageInfo(mask.width(), mask.height(), BITS, false, false, true);
    PngWriter writer = new PngWriter(bytes, info);
    PngChunkPLTE palette = writer.getMetadata().createPLTEChunk();
    palette.setNentries(ENTRIES);
    for (int entry = 0; entry < ENTRIES; entry++) {
      boolean used = entry > 0 && entry <= colors.length;
      int color = used ? colors[entry - 1] : WHITE << 16 | WHITE << 8 | WHITE;
      palette.setEntry(entry, color >> 16 & 0xff, color >> 8 & 0xff, color & 0xff);
    }
    int[] row = new int[mask.width()];
    int run = 0;
    for (int y = 0; y < mask.height(); y++) {
      int rowStart = y * mask.width();
      int at = 0;
      while (at < row.length) {
        int end = Math.min(row.length, mask.end(run) - rowStart);
        Arrays.fill(row, at, end, mask.label(run));
        at = end;
        run += mask.end(run) - rowStart == end ? 1 : 0;
      }
      writer.writeRow(new ImageLineInt(info, row));
    }
    writer.end();
    return bytes.toByteArray();
  }
}
