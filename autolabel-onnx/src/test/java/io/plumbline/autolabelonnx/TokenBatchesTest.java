package io.plumbline.autolabelonnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TokenBatchesTest {

  @Property(tries = 200)
  void of_anyLengths_putsEachTextInOneBatchOfBoundedSize(
      @ForAll @Size(max = 200) List<@IntRange(max = 300) Integer> lengths) {
    List<long[]> texts = lengths.stream().map(long[]::new).toList();
    List<int[]> batches = TokenBatches.of(texts);
    assertThat(batches.stream().flatMapToInt(Arrays::stream).sorted().toArray())
        .isEqualTo(IntStream.range(0, texts.size()).toArray());
    int before = Integer.MAX_VALUE;
    for (int[] batch : batches) {
      int longest = Arrays.stream(batch).map(lengths::get).max().orElseThrow();
      assertThat(batch.length).isBetween(1, 16);
      assertThat(batch.length * longest).isLessThanOrEqualTo(Math.max(4_096, longest));
      assertThat(longest).isLessThanOrEqualTo(before);
      before = longest;
    }
  }
}
