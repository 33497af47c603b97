package io.plumbline.liquid.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.liquid.RenderLimits;
import io.plumbline.liquid.internal.budget.Budget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

/** What {@code to_json} writes, any JSON parser reads back as it was. */
class JsonTextPropertyTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Provide
  Arbitrary<Object> values() {
    Arbitrary<Object> scalars =
        Arbitraries.oneOf(
            Arbitraries.strings().all().asGeneric(),
            Arbitraries.longs().asGeneric(),
            Arbitraries.doubles().asGeneric(),
            Arbitraries.of(true, false).asGeneric());
    return Arbitraries.recursive(
        () -> scalars,
        inner ->
            Arbitraries.oneOf(
                inner.list().ofMaxSize(4).asGeneric(),
                Arbitraries.maps(Arbitraries.strings().alpha(), inner).ofMaxSize(4).asGeneric()),
        0,
        3);
  }

  @Property(tries = 200)
  void json_readsBackAsItWas(@ForAll("values") Object value) {
    String json = JsonText.of(value, new Budget(RenderLimits.defaults(), System::nanoTime));

    assertThat(JSON.readValue(json, Object.class)).isEqualTo(asJacksonReads(value));
    assertThat(json).doesNotContainIgnoringCase("</", "<!", "<s", "\u2028", "\u2029");
  }

  /** Jackson reads small numbers as int. */
  private static Object asJacksonReads(Object value) {
    if (value instanceof Long number && number == number.intValue()) {
      return number.intValue();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(JsonTextPropertyTest::asJacksonReads).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> read = new HashMap<>();
      map.forEach((key, element) -> read.put(key, asJacksonReads(element)));
      return read;
    }
    return value;
  }
}
