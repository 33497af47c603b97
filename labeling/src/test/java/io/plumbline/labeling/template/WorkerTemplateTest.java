package io.plumbline.labeling.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WorkerTemplateTest {

  private static final String IMAGE_CLASSIFICATION =
      """
      <script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
      <crowd-form>
        <crowd-image-classifier name="crowd-image-classifier"
          src="{{ task.input.taskObject | grant_read_access }}"
          categories="{{ task.input.labels | to_json | escape }}"></crowd-image-classifier>
      </crowd-form>
      """;

  @Test
  void page_hasOurElementsLinksAndEscapedLabels() throws Exception {
    String page =
        WorkerTemplate.compile(IMAGE_CLASSIFICATION)
            .render(
                JsonMapper.shared()
                    .readTree(
                        "{\"taskObject\":\"s3://b/a b.jpg\",\"labels\":[\"Cat\",\"\\\"<Dog>\"]}"),
                location -> "http://host/" + location.bucket() + "?x=1&y=2");

    assertThat(page)
        .contains("<script src=\"/assets/crowd-html-elements.js\">")
        .contains("src=\"http://host/b?x=1&amp;y=2\"")
        .contains("categories=\"[&quot;Cat&quot;,&quot;\\&quot;&lt;Dog&gt;&quot;]\"");
  }

  @Test
  void brokenTemplate_namesThePlace() {
    assertThatThrownBy(() -> WorkerTemplate.compile("<p>\n  {{ task.input | }}</p>"))
        .isInstanceOfSatisfying(
            TemplateException.class, e -> assertThat(e.errors().get(0).line()).isEqualTo(2));
  }

  @Test
  void linkToSomethingThatIsNoObject_isAnErrorOfTheTemplate() throws Exception {
    WorkerTemplate template = WorkerTemplate.compile("{{ task.input.x | grant_read_access }}");
    assertThatThrownBy(
            () ->
                template.render(
                    JsonMapper.shared().readTree("{\"x\":\"file:///etc/passwd\"}"), l -> "link"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("not an S3 location");
  }
}
