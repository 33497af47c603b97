package io.plumbline.server.portal.segment;

import io.plumbline.segmentation.FoundObject;
import io.plumbline.segmentation.PixelArea;
import java.util.List;

/**
 * A found object as JSON.
 *
 * @param runs lengths of runs, row after row of the area: outside, object, outside, and so on
 */
record SegmentView(int left, int top, int width, int height, List<Integer> runs) {

  static SegmentView of(FoundObject found) {
    PixelArea area = found.area();
    return new SegmentView(area.left(), area.top(), area.width(), area.height(), found.runs());
  }
}
