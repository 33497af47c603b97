package io.plumbline.aws.model;

import io.plumbline.aws.json.JsonScalars;
import tools.jackson.databind.JsonNode;

/**
 * How the length of a value is counted. Strings count Unicode code points, as the Smithy
 * specification's {@code length} trait says ("the number of Unicode scalar values"), not UTF-16
 * units: a limit of 63 holds 63 emoji.
 */
public enum Measure {
  CODE_POINTS {
    @Override
    long of(JsonNode value) {
      String text = value.stringValue();
      return text.codePointCount(0, text.length());
    }
  },
  ELEMENTS {
    @Override
    long of(JsonNode value) {
      return value.size();
    }
  },
  BYTES {
    @Override
    long of(JsonNode value) {
      return JsonScalars.blob(value).orElseThrow().length;
    }
  };

  abstract long of(JsonNode value);
}
