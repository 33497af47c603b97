package io.plumbline.labeling.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.tag.Tag;
import io.plumbline.labeling.tag.TagSet;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreflightOptionsTest {

  @Test
  void noTags_meanASample() {
    assertThat(PreflightOptions.of(TagSet.NONE)).isEqualTo(new PreflightOptions(false, null, null));
    assertThat(options("team", "all")).isEqualTo(new PreflightOptions(false, null, null));
  }

  @Test
  void tags_areRead() {
    TagSet tags =
        new TagSet(
            List.of(
                new Tag("plumbline:preflight", "all"),
                new Tag("plumbline:seconds-per-answer", "4.5"),
                new Tag("plumbline:usd-per-hour", "18")));
    assertThat(PreflightOptions.of(tags))
        .isEqualTo(new PreflightOptions(true, new BigDecimal("4.5"), new BigDecimal("18")));
  }

  @ParameterizedTest
  @CsvSource({
    "plumbline:preflight, everything",
    "plumbline:preflight, ALL",
    "plumbline:seconds-per-answer, 0",
    "plumbline:seconds-per-answer, 86401",
    "plumbline:seconds-per-answer, -1",
    "plumbline:seconds-per-answer, NaN",
    "plumbline:usd-per-hour, 1e9",
    "plumbline:usd-per-hour, 10001",
    "plumbline:usd-per-hour, $18"
  })
  void valueThatCannotBeUsed_isNamed(String key, String value) {
    assertThatThrownBy(() -> options(key, value))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining(key)
        .hasMessageContaining(value);
  }

  private static PreflightOptions options(String key, String value) {
    return PreflightOptions.of(new TagSet(List.of(new Tag(key, value))));
  }
}
