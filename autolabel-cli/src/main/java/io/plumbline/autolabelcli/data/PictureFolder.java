package io.plumbline.autolabelcli.data;

import io.plumbline.autolabel.feature.image.Picture;
import io.plumbline.autolabel.feature.image.Pictures;
import io.plumbline.consolidationcli.input.RefusedException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Pictures in folders, one folder for each class: JPEG, PNG, GIF and BMP. */
public final class PictureFolder implements Pictures {

  private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "gif", "bmp");

  private final List<Path> files;

  private PictureFolder(List<Path> files) {
    this.files = files;
  }

  /**
   * Finds the pictures and describes them.
   *
   * @param networks look at the pictures, too
   * @throws RefusedException if there are none
   * @throws IOException if a folder or a picture cannot be read
   */
  public static DataSet read(Path folder, PictureNetworks networks)
      throws RefusedException, IOException {
    List<String> classes = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    List<Integer> truth = new ArrayList<>();
    for (Path classFolder : children(folder)) {
      if (Files.isDirectory(classFolder)) {
        for (Path file : children(classFolder)) {
          if (ENDINGS.contains(ending(file))) {
            files.add(file);
            truth.add(classes.size());
          }
        }
        classes.add(classFolder.getFileName().toString());
      }
    }
    if (files.isEmpty()) {
      throw new RefusedException(
          "%s holds no pictures; it needs a folder for each class with .jpg or .png files"
              .formatted(folder));
    }
    try {
      return PictureSet.of(new PictureFolder(files), classes, truth, networks);
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public int size() {
    return files.size();
  }

  @Override
  public Picture get(int index) {
    Path file = files.get(index);
    try {
      @Nullable BufferedImage image = ImageIO.read(file.toFile());
      if (image == null) {
        throw new IOException("it is no picture that can be read");
      }
      return picture(image);
    } catch (IOException | RuntimeException e) {
      throw new UncheckedIOException(new IOException(file + ": " + e.getMessage(), e));
    }
  }

  private static Picture picture(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] colours = image.getRGB(0, 0, width, height, null, 0, width);
    float[][] planes = new float[3][colours.length];
    for (int i = 0; i < colours.length; i++) {
      for (int plane = 0; plane < planes.length; plane++) {
        planes[plane][i] = (colours[i] >> (16 - 8 * plane) & 0xff) / 255f;
      }
    }
    return new Picture(width, height, planes);
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
