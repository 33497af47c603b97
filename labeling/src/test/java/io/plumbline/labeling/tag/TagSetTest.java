package io.plumbline.labeling.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.error.InvalidRequestException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagSetTest {

  @Test
  void with_replacesValuesOfKeysThatAreThere() {
    TagSet tags = set(tag("team", "a"), tag("cost", "1")).with(set(tag("team", "b")));

    assertThat(tags.tags()).containsExactly(tag("cost", "1"), tag("team", "b"));
  }

  @Test
  void without_passesOverKeysThatAreNotThere() {
    assertThat(set(tag("a", "1"), tag("b", "2")).without(List.of("b", "c")))
        .isEqualTo(set(tag("a", "1")));
  }

  @Test
  void keysThatDifferInCase_areDifferentKeys() {
    assertThat(set(tag("Team", "1"), tag("team", "2")).tags()).hasSize(2);
  }

  @Test
  void aKeyThatComesTwice_isRefused() {
    assertThatThrownBy(() -> set(tag("team", "a"), tag("team", "a")))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("\"team\" comes twice");
  }

  @Test
  void fiftyTags_areTheMost() {
    TagSet full = new TagSet(IntStream.range(0, 50).mapToObj(i -> tag("k" + i, "")).toList());

    assertThat(full.with(set(tag("k0", "new"))).tags()).hasSize(50);
    assertThatThrownBy(() -> full.with(set(tag("one more", ""))))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("50");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws:cost", "AWS:cost", "aWs:"})
  void keysOfTheService_areReserved(String key) {
    assertThatThrownBy(() -> tag(key, "1"))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("reserved");
  }

  @Test
  void lengths_haveLimits() {
    assertThat(tag("k".repeat(128), "v".repeat(256)).key()).hasSize(128);
    assertThatThrownBy(() -> tag("k".repeat(129), "")).isInstanceOf(InvalidRequestException.class);
    assertThatThrownBy(() -> tag("", "")).isInstanceOf(InvalidRequestException.class);
    assertThatThrownBy(() -> tag("k", "v".repeat(257))).isInstanceOf(InvalidRequestException.class);
  }

  private static TagSet set(Tag... tags) {
    return new TagSet(List.of(tags));
  }

  private static Tag tag(String key, String value) {
    return new Tag(key, value);
  }
}
