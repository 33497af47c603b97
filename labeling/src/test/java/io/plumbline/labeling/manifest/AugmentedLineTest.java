package io.plumbline.labeling.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AugmentedLineTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void ownersText_staysByteForByte() throws Exception {
    String text =
        "{ \"source-ref\" : \"s3://b/1.jpg\", \"n\": 1.50e3, \"big\":12345678901234567890 }";
    assertThat(AugmentedLine.of(line(text), label("{\"a\":1,\"a-metadata\":{\"confidence\":0.9}}")))
        .isEqualTo(
            "{ \"source-ref\" : \"s3://b/1.jpg\", \"n\": 1.50e3, \"big\":12345678901234567890"
                + ",\"a\":1,\"a-metadata\":{\"confidence\":0.9}}");
  }

  @Test
  void attributeOfTheSameName_isReplaced() throws Exception {
    assertThat(
            AugmentedLine.of(
                line("{\"source\":\"x\",\"a\":7,\"a-metadata\":{},\"k\":1.5}"), label("{\"a\":1}")))
        .isEqualTo("{\"source\":\"x\",\"a-metadata\":{},\"k\":1.5,\"a\":1}");
  }

  @Test
  void withoutLabel_theLineIsUnchanged() throws Exception {
    assertThat(AugmentedLine.of(line("{\"source\":\"x\"}"), label("{}")))
        .isEqualTo("{\"source\":\"x\"}");
  }

  private static ManifestLine line(String text) throws Exception {
    return new ManifestReader(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ManifestPosition.START)
        .next();
  }

  private static ObjectNode label(String json) {
    return (ObjectNode) JSON.readTree(json);
  }
}
