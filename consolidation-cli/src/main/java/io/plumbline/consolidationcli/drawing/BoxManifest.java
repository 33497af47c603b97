package io.plumbline.consolidationcli.drawing;

import io.plumbline.consolidation.box.Box;
import io.plumbline.consolidation.shape.DrawnAnnotations;
import io.plumbline.consolidation.shape.DrawnObjects;
import io.plumbline.consolidation.shape.FoundObject;
import io.plumbline.consolidation.shape.Frame;
import io.plumbline.consolidationcli.groundtruth.Confidence;
import io.plumbline.consolidationcli.groundtruth.LabelCategories;
import io.plumbline.consolidationcli.groundtruth.ManifestLabel;
import io.plumbline.consolidationcli.groundtruth.ManifestLabels;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Boxes as the output manifest of an object detection job has them, in whole pixels. */
final class BoxManifest implements ManifestLabels {
  private static final int COLOURS = 3;

  private final DrawnAnnotations<Box> annotations;
  private final LabelCategories categories;
  private final List<List<FoundObject<Box>>> byImage = new ArrayList<>();
  private final boolean single;

  BoxManifest(
      DrawnAnnotations<Box> annotations, DrawnObjects<Box> result, LabelCategories categories) {
    this.annotations = annotations;
    this.categories = categories;
    this.single = annotations.visits().size() == annotations.images().size();
    annotations.images().forEach(image -> byImage.add(new ArrayList<>()));
    result.objects().forEach(object -> byImage.get(object.image()).add(object));
  }

  @Override
  public ManifestLabel of(int image) {
    ObjectNode value = JsonNodeFactory.instance.objectNode();
    ObjectNode metadata = JsonNodeFactory.instance.objectNode();
    Frame frame = annotations.frames().get(image);
    ArrayNode size = value.putArray("image_size");
    if (!frame.equals(Frame.UNKNOWN)) {
      size.addObject()
          .put("width", Math.round(frame.width()))
          .put("height", Math.round(frame.height()))
          .put("depth", COLOURS);
    }
    ArrayNode boxes = value.putArray("annotations");
    ArrayNode objects = metadata.putArray("objects");
    ObjectNode classMap = metadata.putObject("class-map");
    for (FoundObject<Box> object : byImage.get(image)) {
      String name = annotations.classes().get(object.label());
      Box box = object.shape();
      long left = Math.round(box.left());
      long top = Math.round(box.top());
      boxes
          .addObject()
          .put("class_id", categories.number(name))
          .put("left", left)
          .put("top", top)
          .put("width", Math.round(box.right()) - left)
          .put("height", Math.round(box.bottom()) - top);
      objects.addObject().put("confidence", Confidence.of(object.confidence(), single));
      classMap.put(Integer.toString(categories.number(name)), name);
    }
    return new ManifestLabel(value, metadata, "object-detection");
  }
}
