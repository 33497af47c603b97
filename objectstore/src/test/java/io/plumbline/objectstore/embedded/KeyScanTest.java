package io.plumbline.objectstore.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.objectstore.ObjectKey;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Pages of the scan against the plainest way to compute them. */
class KeyScanTest {

  /** A sorted set of keys that counts what is read of it. */
  private static final class Keys implements KeyScan.Rows<String> {
    private final TreeSet<String> keys = new TreeSet<>(ObjectKey.ORDER);
    private int reads;
    private int rows;

    Keys(Iterable<String> keys) {
      keys.forEach(this.keys::add);
    }

    @Override
    public List<String> read(KeyScan.Start start, @Nullable String before, int limit) {
      List<String> found =
          keys.tailSet(start.key(), start.inclusive()).stream()
              .filter(key -> before == null || ObjectKey.ORDER.compare(key, before) < 0)
              .limit(limit)
              .toList();
      reads++;
      rows += found.size();
      return found;
    }
  }

  private static KeyScan<String> scan(Keys keys, String prefix, String delimiter) {
    return new KeyScan<>(keys, key -> key, key -> "", prefix, delimiter);
  }

  private static List<String> allPages(KeyScan<String> scan, int limit) {
    List<String> entries = new ArrayList<>();
    KeyScan.Start next = KeyScan.Start.after("", "");
    while (next != null) {
      KeyScan.Page<String> page = scan.page(next, limit);
      List<String> both = new ArrayList<>(page.rows());
      both.addAll(page.commonPrefixes());
      both.sort(ObjectKey.ORDER);
      assertThat(both).hasSizeLessThanOrEqualTo(limit);
      assertThat(page.next() == null || both.size() == limit).isTrue();
      entries.addAll(both);
      next = page.next();
    }
    return entries;
  }

  private static List<String> plainly(Iterable<String> keys, String prefix, String delimiter) {
    TreeSet<String> entries = new TreeSet<>(ObjectKey.ORDER);
    for (String key : keys) {
      if (key.startsWith(prefix)) {
        int found = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
        entries.add(found < 0 ? key : key.substring(0, found + delimiter.length()));
      }
    }
    return List.copyOf(entries);
  }

  @Provide
  Arbitrary<String> key() {
    return Arbitraries.of("a", "b", "/", "//", "\uFFFF", "\uD83D\uDE00", "\uDBFF\uDFFF")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 500)
  void allPages_together_areWhatThePlainestWayGives(
      @ForAll List<@From("key") String> keys,
      @ForAll("prefixes") String prefix,
      @ForAll("delimiters") String delimiter,
      @ForAll @IntRange(min = 1, max = 9) int limit) {
    assertThat(allPages(scan(new Keys(keys), prefix, delimiter), limit))
        .containsExactlyElementsOf(plainly(keys, prefix, delimiter));
  }

  @Provide
  Arbitrary<String> prefixes() {
    return Arbitraries.of("", "a", "a/", "/", "\uDBFF\uDFFF");
  }

  @Provide
  Arbitrary<String> delimiters() {
    return Arbitraries.of("", "/", "a", "//", "\uDBFF\uDFFF");
  }

  @Example
  void page_readsInProportionToItself_notToWhatAPrefixHides() {
    List<String> keys = new ArrayList<>();
    for (int folder = 0; folder < 20; folder++) {
      for (int file = 0; file < 5_000; file++) {
        keys.add("folder%02d/file%04d".formatted(folder, file));
      }
    }
    Keys source = new Keys(keys);

    KeyScan.Page<String> page = scan(source, "", "/").page(KeyScan.Start.after("", ""), 1000);
    assertThat(page.commonPrefixes()).hasSize(20);
    assertThat(source.rows).isLessThan(200);
    assertThat(source.reads).isLessThan(30);
  }

  @Example
  void page_withoutDelimiter_isOneRead() {
    List<String> keys = new ArrayList<>();
    for (int file = 0; file < 10_000; file++) {
      keys.add("file%05d".formatted(file));
    }
    Keys source = new Keys(keys);

    scan(source, "", "").page(KeyScan.Start.after("file05000", ""), 1000);
    assertThat(source.reads).isEqualTo(1);
    assertThat(source.rows).isEqualTo(1001);
  }
}
