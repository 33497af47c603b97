package io.plumbline.liquid;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.liquid.TemplateOutline.Output;
import org.junit.jupiter.api.Test;

class TemplateOutlineTest {

  @Test
  void parts_areWhereTheyStand_andCommentsAreNone() {
    String source =
        "<p>{{ a | upcase | skip_autoescape }}{% comment %}{{ b }}{% endcomment %}"
            + "{% if c %}x{% raw %}{{ d }}{% endraw %}{% endif %}</p>";

    TemplateOutline outline = Template.compile(source).outline();

    assertThat(outline.texts())
        .extracting(text -> source.substring(text.start(), text.end()))
        .containsExactly("<p>", "x", "{{ d }}", "</p>");
    assertThat(outline.outputs()).hasSize(1);
    assertThat(outline.outputs().get(0).filters()).containsExactly("upcase", "skip_autoescape");
    assertThat(outline.tags())
        .extracting(tag -> source.substring(tag.span().start(), tag.span().end()).strip())
        .containsExactly("if c", "endif");
  }

  @Test
  void outputs_areFoundInEveryBlock() {
    String source =
        """
        {% for i in a %}{{ i }}{% else %}{{ none }}{% endfor %}
        {% case a %}{% when 1 %}{{ one }}{% else %}{{ other }}{% endcase %}
        {% unless a %}{{ no }}{% endunless %}{% capture b %}{{ c }}{% endcapture %}
        {% tablerow i in a %}{{ cell }}{% endtablerow %}
        {% liquid
          echo last
        %}
        """;

    assertThat(Template.compile(source).outline().outputs())
        .extracting(Output::offset)
        .extracting(offset -> source.substring(offset).strip().split("[^a-z]", 2)[0])
        .containsExactly("i", "none", "one", "other", "no", "c", "cell", "echo");
  }
}
