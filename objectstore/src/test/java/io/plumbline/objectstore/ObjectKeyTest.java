package io.plumbline.objectstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.Assumptions;

class ObjectKeyTest {

  @Property
  void order_isThatOfTheBytesInUtf8(@ForAll String left, @ForAll String right) {
    Assumptions.assumeThat(text(left) && text(right)).isTrue();

    int byBytes = Arrays.compareUnsigned(left.getBytes(UTF_8), right.getBytes(UTF_8));
    assertThat(Integer.signum(ObjectKey.ORDER.compare(left, right)))
        .isEqualTo(Integer.signum(byBytes));
  }

  @Property
  void afterPrefix_comesAfterAllThatBeginsWithThePrefix_andNotAfterMore(
      @ForAll @StringLength(min = 1, max = 4) String prefix, @ForAll String rest) {
    Assumptions.assumeThat(text(prefix) && text(rest)).isTrue();
    String after = ObjectKey.afterPrefix(prefix);

    if (after == null) {
      assertThat(prefix.codePoints()).allMatch(c -> c == Character.MAX_CODE_POINT);
    } else {
      assertThat(ObjectKey.ORDER.compare(prefix + rest, after)).isNegative();
      assertThat(ObjectKey.ORDER.compare(prefix, after)).isNegative();
    }
  }

  private static boolean text(String text) {
    return UTF_8.newEncoder().canEncode(text);
  }

  @Example
  void afterPrefix_ofHardCases() {
    assertThat(ObjectKey.afterPrefix("a/")).isEqualTo("a0");
    assertThat(ObjectKey.afterPrefix("")).isNull();
    assertThat(ObjectKey.afterPrefix("\uD7FF")).isEqualTo("\uE000");
    assertThat(ObjectKey.afterPrefix("\uFFFF")).isEqualTo("\uD800\uDC00");
    assertThat(ObjectKey.afterPrefix("a\uDBFF\uDFFF")).isEqualTo("b");
    assertThat(ObjectKey.afterPrefix("\uDBFF\uDFFF")).isNull();
  }

  @Example
  void check_refusesWhatCannotBeStored() {
    for (String key : new String[] {"", "a\0b", "\uD800", "k".repeat(1025), "가".repeat(342)}) {
      assertThatThrownBy(() -> ObjectKey.check(key))
          .isInstanceOf(ObjectStoreException.InvalidKey.class);
    }
    ObjectKey.check("k".repeat(1024));
  }
}
