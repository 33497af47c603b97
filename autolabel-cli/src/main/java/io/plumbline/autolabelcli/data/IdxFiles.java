package io.plumbline.autolabelcli.data;

import io.plumbline.autolabel.feature.image.Picture;
import io.plumbline.autolabel.feature.image.Pictures;
import io.plumbline.consolidationcli.input.RefusedException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Grey pictures and their classes in two files of the form that MNIST made known. */
public final class IdxFiles implements Pictures {

  private static final int PICTURE_MAGIC = 0x803;
  private static final int LABEL_MAGIC = 0x801;
  private static final int HIGHEST_CLASS = 255;

  private final int width;
  private final int height;
  private final int count;
  private final byte[] pixels;

  private IdxFiles(int width, int height, int count, byte[] pixels) {
    this.width = width;
    this.height = height;
    this.count = count;
    this.pixels = pixels;
  }

  /**
   * Reads the files, unpacked if their names end in {@code .gz}, and describes the pictures.
   *
   * @param most at most so many of the first pictures are used
   * @param networks look at the pictures, too
   * @throws RefusedException if a file is none of its kind, or the two do not fit together
   * @throws IOException if a file cannot be read
   */
  public static DataSet read(Path pictures, Path labels, int most, PictureNetworks networks)
      throws RefusedException, IOException {
    List<Integer> truth = labels(labels, most);
    IdxFiles read = pictures(pictures, most);
    if (truth.size() != read.count) {
      throw new RefusedException(
          "%s has %d labels, and %s %d pictures"
              .formatted(labels, truth.size(), pictures, read.count));
    }
    int highest = truth.stream().mapToInt(Integer::intValue).max().orElse(0);
    List<String> classes = new ArrayList<>();
    for (int c = 0; c <= highest; c++) {
      classes.add(Integer.toString(c));
    }
    return PictureSet.of(read, classes, truth, networks);
  }

  @Override
  public int size() {
    return count;
  }

  @Override
  public Picture get(int index) {
    float[] plane = new float[width * height];
    for (int i = 0; i < plane.length; i++) {
      plane[i] = (pixels[index * plane.length + i] & 0xff) / 255f;
    }
    return new Picture(width, height, new float[][] {plane});
  }

  private static IdxFiles pictures(Path file, int most) throws RefusedException, IOException {
    try (DataInputStream in = open(file)) {
      expect(in, PICTURE_MAGIC, file);
      int count = Math.min(most, in.readInt());
      int height = in.readInt();
      int width = in.readInt();
      if (count < 1 || height < 1 || width < 1 || (long) count * height * width > 1 << 30) {
        throw new RefusedException(
            "%s says that it has %d pictures of %d × %d pixels"
                .formatted(file, count, width, height));
      }
      return new IdxFiles(width, height, count, bytes(in, count * height * width, file));
    }
  }

  private static List<Integer> labels(Path file, int most) throws RefusedException, IOException {
    try (DataInputStream in = open(file)) {
      expect(in, LABEL_MAGIC, file);
      int count = Math.min(most, in.readInt());
      List<Integer> labels = new ArrayList<>();
      for (byte label : bytes(in, Math.max(0, count), file)) {
        labels.add(label & HIGHEST_CLASS);
      }
      return labels;
    }
  }

  private static DataInputStream open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    return new DataInputStream(
        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes);
  }

  private static void expect(DataInputStream in, int magic, Path file)
      throws RefusedException, IOException {
    int found = in.readInt();
    if (found != magic) {
      throw new RefusedException(
          "%s begins with 0x%x instead of 0x%x; name the pictures first, then the labels"
              .formatted(file, found, magic));
    }
  }

  private static byte[] bytes(DataInputStream in, int count, Path file)
      throws RefusedException, IOException {
    try {
      byte[] bytes = new byte[count];
      in.readFully(bytes);
      return bytes;
    } catch (EOFException e) {
      throw new RefusedException("%s ends before its %d bytes of data".formatted(file, count));
    }
  }
}
