package io.plumbline.segmentation;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Cuts an object out of a part of an image, from coarse to fine. Masks have a byte for each pixel;
 * in GrabCut's the values are those of {@code Imgproc.GC_…}. For one object and one thread.
 */
final class ObjectCut {

  /** Pixels of the copies on which the object is found, and on which its edge is. */
  private static final int COARSE_PIXELS = 60_000;

  private static final int MEDIUM_PIXELS = 250_000;

  private static final int COARSE_ROUNDS = 5;
  private static final int MEDIUM_ROUNDS = 1;

  /** How far the edge of a cut may be off, in its own pixels. */
  private static final int EDGE = 3;

  /** What the filter takes for the same colour: a variance, of channels from 0 to 1. */
  private static final double SAME_COLOUR = 1e-4;

  /** Discs at the outermost points belong to the object, of this share of its shorter side. */
  private static final double POINT_SHARE = 0.03;

  /** Pieces smaller than this share of the largest one, and such holes, are noise. */
  private static final double NOISE_SHARE = 0.04;

  private static final Scalar BACKGROUND = new Scalar(Imgproc.GC_BGD);
  private static final Scalar OBJECT = new Scalar(Imgproc.GC_FGD);
  private static final Scalar MAYBE_BACKGROUND = new Scalar(Imgproc.GC_PR_BGD);
  private static final Scalar MAYBE_OBJECT = new Scalar(Imgproc.GC_PR_FGD);
  private static final Scalar ONE = new Scalar(1);
  private static final Scalar ZERO = new Scalar(0);

  private final Matrices matrices;
  private final ImagePart part;

  ObjectCut(Matrices matrices, ImagePart part) {
    this.matrices = matrices;
    this.part = part;
  }

  /** The object's mask, as large as the part: 1 where the object is. */
  Mat mask(Prompt prompt) {
    Mat fine = pixels(part.pixels());
    Mat coarse = scaled(fine, COARSE_PIXELS);
    Mat models = matrices.create();
    Mat otherModels = matrices.create();
    Mat cut = prompted(prompt, coarse);
    Imgproc.grabCut(
        coarse, cut, new Rect(), models, otherModels, COARSE_ROUNDS, Imgproc.GC_INIT_WITH_MASK);
    Mat found = withoutNoise(objectOf(cut));
    Mat medium = scaled(fine, MEDIUM_PIXELS);
    if (medium.cols() > coarse.cols()) {
      Mat band = band(resized(found, medium.size(), Imgproc.INTER_NEAREST), reach(coarse, medium));
      Imgproc.grabCut(
          medium, band, new Rect(), models, otherModels, MEDIUM_ROUNDS, Imgproc.GC_EVAL);
      found = withoutNoise(objectOf(band));
    }
    return medium.cols() == fine.cols() ? found : guided(found, fine, reach(medium, fine));
  }

  private Mat pixels(BufferedImage image) {
    Mat mat = matrices.keep(new Mat(image.getHeight(), image.getWidth(), CvType.CV_8UC3));
    mat.put(0, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    return mat;
  }

  /** A copy of so many pixels at most. */
  private Mat scaled(Mat image, int most) {
    double scale = Math.sqrt((double) most / image.total());
    if (scale >= 1) {
      return image;
    }
    Size size =
        new Size(
            Math.max(Math.round(image.cols() * scale), 1),
            Math.max(Math.round(image.rows() * scale), 1));
    return resized(image, size, Imgproc.INTER_AREA);
  }

  private Mat resized(Mat image, Size size, int how) {
    Mat copy = matrices.create();
    Imgproc.resize(image, copy, size, 0, 0, how);
    return copy;
  }

  /** Pixels by which an edge that was found on a small copy may be off on a larger one. */
  private static int reach(Mat small, Mat large) {
    return (int) Math.ceil((double) EDGE * large.cols() / small.cols());
  }

  /** What the prompt says of the pixels of a copy of the part. */
  private Mat prompted(Prompt prompt, Mat image) {
    double across = (double) image.cols() / part.area().width();
    double down = (double) image.rows() / part.area().height();
    PixelArea bounds = prompt.bounds();
    Mat mask = matrices.keep(new Mat(image.size(), CvType.CV_8UC1, BACKGROUND));
    Point from =
        new Point(
            Math.floor((bounds.left() - part.area().left()) * across),
            Math.floor((bounds.top() - part.area().top()) * down));
    Point to =
        new Point(
            Math.ceil((bounds.right() - part.area().left()) * across) - 1,
            Math.ceil((bounds.bottom() - part.area().top()) * down) - 1);
    if (prompt instanceof Prompt.ExtremePoints extremes) {
      Imgproc.rectangle(mask, from, to, MAYBE_BACKGROUND, Imgproc.FILLED);
      List<Point> places =
          extremes.points().stream()
              .map(
                  point ->
                      new Point(
                          (point.x() + 0.5 - part.area().left()) * across,
                          (point.y() + 0.5 - part.area().top()) * down))
              .toList();
      between(places, from, to, mask);
    } else {
      Imgproc.rectangle(mask, from, to, MAYBE_OBJECT, Imgproc.FILLED);
    }
    if (Core.countNonZero(mask) == mask.total()) {
      // The object may fill the image; GrabCut needs to know something of a background.
      Point last = new Point(mask.cols() - 1.0, mask.rows() - 1.0);
      Imgproc.rectangle(mask, new Point(0, 0), last, BACKGROUND, 1);
    }
    return mask;
  }

  /** The object is likely within the ellipse of its bounds, and surely at its outermost points. */
  private void between(List<Point> places, Point from, Point to, Mat mask) {
    Point middle = new Point((from.x + to.x) / 2, (from.y + to.y) / 2);
    Size half = new Size(Math.max((to.x - from.x) / 2, 1), Math.max((to.y - from.y) / 2, 1));
    Imgproc.ellipse(mask, middle, half, 0, 0, 360, MAYBE_OBJECT, Imgproc.FILLED);
    Imgproc.fillConvexPoly(mask, hullOf(places), MAYBE_OBJECT);
    int radius = (int) Math.max(Math.round(POINT_SHARE * Math.min(half.width, half.height) * 2), 1);
    for (Point place : places) {
      double away = Math.max(Math.hypot(middle.x - place.x, middle.y - place.y), 1);
      // Moved inwards, so that the disc lies in the object and not across its edge.
      Point inside =
          new Point(
              place.x + (middle.x - place.x) * 1.5 * radius / away,
              place.y + (middle.y - place.y) * 1.5 * radius / away);
      Imgproc.circle(mask, inside, radius, OBJECT, Imgproc.FILLED);
    }
  }

  /** The four places in an order that goes round their middle. */
  private MatOfPoint hullOf(List<Point> places) {
    double x = places.stream().mapToDouble(place -> place.x).average().orElse(0);
    double y = places.stream().mapToDouble(place -> place.y).average().orElse(0);
    MatOfPoint hull = new MatOfPoint();
    matrices.keep(hull);
    hull.fromList(
        places.stream()
            .sorted(
                (a, b) ->
                    Double.compare(Math.atan2(a.y - y, a.x - x), Math.atan2(b.y - y, b.x - x)))
            .toList());
    return hull;
  }

  /** 1 where a cut says object, surely or likely. */
  private Mat objectOf(Mat cut) {
    Mat object = matrices.create();
    Core.bitwise_and(cut, matrices.keep(new Mat(cut.size(), CvType.CV_8UC1, ONE)), object);
    return object;
  }

  /** Only what lies near the edge is still open. */
  private Mat band(Mat object, int reach) {
    Mat element =
        matrices.keep(
            Imgproc.getStructuringElement(
                Imgproc.MORPH_ELLIPSE, new Size(2.0 * reach + 1, 2.0 * reach + 1)));
    Mat wide = matrices.create();
    Mat narrow = matrices.create();
    Imgproc.dilate(object, wide, element);
    Imgproc.erode(object, narrow, element);
    Mat band = matrices.keep(new Mat(object.size(), CvType.CV_8UC1, BACKGROUND));
    band.setTo(MAYBE_BACKGROUND, wide);
    band.setTo(MAYBE_OBJECT, object);
    band.setTo(OBJECT, narrow);
    return band;
  }

  /** Without small pieces beside the object, and without small holes in it. */
  private Mat withoutNoise(Mat object) {
    Mat whole = largePieces(object);
    Mat outside = matrices.create();
    Core.subtract(matrices.keep(new Mat(whole.size(), CvType.CV_8UC1, ONE)), whole, outside);
    Mat background = largePieces(outside);
    Mat filled = matrices.create();
    Core.subtract(matrices.keep(new Mat(whole.size(), CvType.CV_8UC1, ONE)), background, filled);
    return Core.countNonZero(whole) == 0 ? whole : filled;
  }

  private Mat largePieces(Mat object) {
    Mat pieces = matrices.create();
    Mat statistics = matrices.create();
    int count =
        Imgproc.connectedComponentsWithStats(object, pieces, statistics, matrices.create(), 4);
    double largest = 0;
    for (int piece = 1; piece < count; piece++) {
      largest = Math.max(largest, statistics.get(piece, Imgproc.CC_STAT_AREA)[0]);
    }
    byte[] kept = new byte[count];
    for (int piece = 1; piece < count; piece++) {
      double area = statistics.get(piece, Imgproc.CC_STAT_AREA)[0];
      kept[piece] = (byte) (area >= NOISE_SHARE * largest ? 1 : 0);
    }
    int[] numbers = new int[(int) pieces.total()];
    pieces.get(0, 0, numbers);
    byte[] large = new byte[numbers.length];
    for (int pixel = 0; pixel < numbers.length; pixel++) {
      large[pixel] = kept[numbers[pixel]];
    }
    Mat result = matrices.keep(new Mat(object.size(), CvType.CV_8UC1));
    result.put(0, 0, large);
    return result;
  }

  /**
   * Draws the edge of a small mask on the image itself: where the mask is linear in the image's
   * lightness within a window, its edge follows the image's.
   */
  private Mat guided(Mat object, Mat image, int radius) {
    Mat guide = matrices.create();
    Imgproc.cvtColor(image, guide, Imgproc.COLOR_BGR2GRAY);
    guide.convertTo(guide, CvType.CV_32F, 1.0 / 255);
    Mat wanted = resized(object, image.size(), Imgproc.INTER_NEAREST);
    wanted.convertTo(wanted, CvType.CV_32F);
    Mat meanGuide = mean(guide, radius);
    Mat meanWanted = mean(wanted, radius);
    Mat slope = matrices.create();
    Core.subtract(mean(product(guide, wanted), radius), product(meanGuide, meanWanted), slope);
    Mat variance = matrices.create();
    Core.subtract(mean(product(guide, guide), radius), product(meanGuide, meanGuide), variance);
    Core.add(variance, new Scalar(SAME_COLOUR), variance);
    Core.divide(slope, variance, slope);
    Mat offset = matrices.create();
    Core.subtract(meanWanted, product(slope, meanGuide), offset);
    Mat result = matrices.create();
    Core.add(product(mean(slope, radius), guide), mean(offset, radius), result);
    Mat mask = matrices.create();
    Imgproc.threshold(result, mask, 0.5, 1, Imgproc.THRESH_BINARY);
    mask.convertTo(mask, CvType.CV_8U);
    Mat band = band(resized(object, image.size(), Imgproc.INTER_NEAREST), radius);
    // Away from the edge nothing changes.
    Mat fixed = matrices.create();
    Core.compare(band, OBJECT, fixed, Core.CMP_EQ);
    mask.setTo(ONE, fixed);
    Core.compare(band, BACKGROUND, fixed, Core.CMP_EQ);
    mask.setTo(ZERO, fixed);
    return withoutNoise(mask);
  }

  private Mat mean(Mat image, int radius) {
    Mat mean = matrices.create();
    Size window = new Size(2.0 * radius + 1, 2.0 * radius + 1);
    Imgproc.boxFilter(image, mean, CvType.CV_32F, window);
    return mean;
  }

  private Mat product(Mat a, Mat b) {
    Mat product = matrices.create();
    Core.multiply(a, b, product);
    return product;
  }
}
