package io.plumbline.labeling.tasktype.namedentity;

import io.plumbline.labeling.manifest.LabelCategories;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Labels as pages and output manifests have them: {@code {"label","shortDisplayName"}}. */
final class EntityLabels {

  private EntityLabels() {}

  static void addTo(ArrayNode labels, LabelCategories categories) {
    for (String name : categories.names()) {
      ObjectNode label = labels.addObject();
      label.put("label", name);
      String shortName = categories.shortNames().get(name);
      if (shortName != null) {
        label.put("shortDisplayName", shortName);
      }
    }
  }
}
