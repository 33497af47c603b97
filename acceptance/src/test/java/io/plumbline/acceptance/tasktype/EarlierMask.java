package io.plumbline.acceptance.tasktype;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Masks of an earlier job, of lakes in a colour of its own. */
final class EarlierMask {

  static final String ATTRIBUTE = "first-ref";
  static final String LAKE = "#123abc";

  private static final JsonMapper JSON = JsonMapper.shared();

  private EarlierMask() {}

  /** The manifest line with a mask that has the lake at the given place. */
  static String added(String line, int object, Shape lake, Bucket bucket) {
    BufferedImage mask = new BufferedImage(Canvas.WIDTH, Canvas.HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = mask.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, Canvas.WIDTH, Canvas.HEIGHT);
    pen.setColor(Color.decode(LAKE));
    pen.fill(lake);
    pen.dispose();
    ObjectNode labeled = (ObjectNode) JSON.readTree(line);
    labeled.put(ATTRIBUTE, bucket.put("mask" + object + ".png", mask));
    ObjectNode metadata = labeled.putObject(ATTRIBUTE + "-metadata");
    metadata.put("type", "groundtruth/semantic-segmentation");
    ObjectNode map = metadata.putObject("internal-color-map");
    map.putObject("0").put("class-name", "BACKGROUND").put("hex-color", "#ffffff");
    map.putObject("1").put("class-name", "Lake").put("hex-color", LAKE);
    return labeled.toString();
  }
}
