package io.plumbline.objectstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.plumbline.objectstore.content.Digester;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers of the port may rely on, whichever store is behind it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ObjectStoreContract {
  protected static final String ACCOUNT = "123456789012";

  private static final AtomicInteger BUCKETS = new AtomicInteger();

  /** What S3 has and some who speak its protocol have not. */
  protected enum Feature {
    CORS,
    /**
     * {@code a} and {@code a/b} side by side, {@code .}, {@code //}: keys that no folder can hold.
     */
    KEYS_THAT_ARE_NO_PATHS,
    /** An upload that has ended, or whose parts do not fit, is refused by the right name. */
    STRICT_UPLOADS,
    FULL_OBJECT_CHECKSUMS,
    /** A refusal comes when the body has been read, so that the client does not lose it. */
    REFUSALS_AFTER_THE_BODY,
    /** Conditions by date count for HEAD. */
    DATES_ON_HEAD
  }

  private ObjectStore store;

  /** Of the test that runs now: all tests share the store. */
  private String bucket;

  /** Opens the store under test, which may use the folder; it is closed after the last test. */
  protected abstract ObjectStore open(Path folder) throws Exception;

  /** What the store under test lacks; the tests of it are reported as aborted. */
  protected Set<Feature> missing() {
    return EnumSet.noneOf(Feature.class);
  }

  private void needs(Feature feature) {
    assumeThat(missing()).doesNotContain(feature);
  }

  /** The store under test. */
  protected final ObjectStore store() {
    return store;
  }

  @BeforeAll
  final void openStore(@TempDir Path folder) throws Exception {
    store = open(folder);
  }

  @BeforeEach
  final void createBucket() {
    bucket = "photos-" + BUCKETS.incrementAndGet();
    store.createBucket(bucket, ACCOUNT);
  }

  @AfterAll
  final void closeStore() {
    store.close();
  }

  protected final S3Location at(String key) {
    return new S3Location(bucket, key);
  }

  protected static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private static Content content(byte[] bytes) {
    return Content.of(new ByteArrayInputStream(bytes), bytes.length);
  }

  private void putText(String key, String text) {
    store().putBytes(at(key), text.getBytes(UTF_8), "text/plain");
  }

  private static String md5(byte[] bytes) {
    Digester md5 = Digester.md5();
    md5.update(bytes, 0, bytes.length);
    return HexFormat.of().formatHex(md5.value());
  }

  private static String base64(ChecksumAlgorithm algorithm, byte[] bytes) {
    Digester digester = Digester.of(algorithm);
    digester.update(bytes, 0, bytes.length);
    return Base64.getEncoder().encodeToString(digester.value());
  }

  private byte[] read(String key, ByteRange range) throws IOException {
    try (OpenObject object = store().open(at(key), range, Conditions.NONE)) {
      return object.content().readAllBytes();
    }
  }

  @Test
  void buckets_areListedByName() {
    store().createBucket(bucket + "-archive", ACCOUNT);

    assertThat(store().listBuckets(ACCOUNT))
        .extracting(Bucket::name)
        .contains(bucket + "-archive", bucket);
    assertThat(store().bucketExists(bucket + "-archive")).isTrue();
    assertThat(store().bucketExists("no-such-bucket")).isFalse();
  }

  @Test
  void createBucket_again_isRefused() {
    assertThatThrownBy(() -> store().createBucket(bucket, ACCOUNT))
        .isInstanceOf(ObjectStoreException.BucketAlreadyOwnedByYou.class);
  }

  @Test
  void deleteBucket_onlyWhenEmpty() {
    putText("a", "a");
    assertThatThrownBy(() -> store().deleteBucket(bucket))
        .isInstanceOf(ObjectStoreException.BucketNotEmpty.class);

    store().delete(at("a"));
    store().deleteBucket(bucket);
    assertThat(store().bucketExists(bucket)).isFalse();
    assertThatThrownBy(() -> store().deleteBucket(bucket))
        .isInstanceOf(ObjectStoreException.NoSuchBucket.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16 * 1024, 16 * 1024 + 1, 300_000})
  void put_thenOpen_givesTheSameBytesBack(int size) throws IOException {
    byte[] bytes = bytes(size);
    ObjectInfo stored = store().putBytes(at("k"), bytes, "image/png");

    assertThat(stored.size()).isEqualTo(size);
    assertThat(stored.etag()).isEqualTo(md5(bytes));
    try (OpenObject object = store().open(at("k"), ByteRange.all(), Conditions.NONE)) {
      assertThat(object.content().readAllBytes()).isEqualTo(bytes);
      assertThat(object.info().etag()).isEqualTo(md5(bytes));
      assertThat(object.info().metadata().contentType()).isEqualTo("image/png");
      assertThat(object.span()).isEqualTo(new ByteRange.Span(0, size));
    }
  }

  @Test
  void put_ofUnknownLength() throws IOException {
    byte[] bytes = bytes(100_000);
    store().put(at("k"), Content.of(new ByteArrayInputStream(bytes)), PutOptions.NONE);

    assertThat(read("k", ByteRange.all())).isEqualTo(bytes);
  }

  @Test
  void put_keepsMetadata() {
    ObjectMetadata metadata =
        new ObjectMetadata(
            Map.of(
                "content-type", "text/html;charset=utf-8",
                "cache-control", "no-cache",
                "content-disposition", "attachment; filename=\"a b.html\"",
                "content-language", "ko"),
            Map.of("camera", "x & y=1", "lens", "50mm"));
    store().put(at("k"), content(bytes(3)), PutOptions.of(metadata));

    assertThat(store().head(at("k"), Conditions.NONE).metadata()).isEqualTo(metadata);
  }

  @Test
  void put_replacesWhatWasThere() throws IOException {
    store().putBytes(at("k"), bytes(50_000), "a/b");
    store().putBytes(at("k"), bytes(10), "a/b");
    store().putBytes(at("k"), bytes(60_000), "a/b");

    assertThat(read("k", ByteRange.all())).isEqualTo(bytes(60_000));
  }

  @Test
  void put_intoNoBucket_isRefused() {
    needs(Feature.REFUSALS_AFTER_THE_BODY);
    S3Location nowhere = new S3Location("no-such-bucket", "k");

    assertThatThrownBy(() -> store().putBytes(nowhere, bytes(1), "a/b"))
        .isInstanceOf(ObjectStoreException.NoSuchBucket.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "한국어/사진 1.png",
        "a//b/",
        "/",
        ".",
        "..",
        "../../etc/passwd",
        "a/../b/./c",
        "a+b c%20d%2Fe?f=g&h#i;j:k@l=m,n\\o'p\"q<r>",
        "line\nbreak\ttab",
        "\uD83D\uDE00.png",
        "portal"
      })
  void keys_areJustData(String key) throws IOException {
    if (List.of(key.split("/", -1)).stream().anyMatch(Set.of("", ".", "..")::contains)) {
      needs(Feature.KEYS_THAT_ARE_NO_PATHS);
    }
    putText(key, key);

    assertThat(new String(read(key, ByteRange.all()), UTF_8)).isEqualTo(key);
    assertThat(store().listAll(bucket, "").map(ObjectSummary::key)).containsExactly(key);
    store().delete(at(key));
    assertThat(store().find(at(key))).isEmpty();
  }

  @Test
  void keys_upTo1024BytesOfUtf8() {
    needs(Feature.KEYS_THAT_ARE_NO_PATHS);
    putText("가".repeat(341) + "x", "1024 bytes");

    assertThatThrownBy(() -> putText("가".repeat(342), "1026 bytes"))
        .isInstanceOf(ObjectStoreException.InvalidKey.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 100_000})
  void put_shorterOrLongerThanDeclared_storesNothing(int size) {
    byte[] bytes = bytes(size);
    for (int declared : new int[] {size - 1, size + 1}) {
      Content content = Content.of(new ByteArrayInputStream(bytes), declared);
      assertThatThrownBy(() -> store().put(at("k"), content, PutOptions.NONE))
          .isInstanceOf(ObjectStoreException.IncompleteBody.class);
    }
    assertThat(store().find(at("k"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 100_000})
  void put_withWrongDigest_storesNothing(int size) {
    String wrong = Base64.getEncoder().encodeToString(new byte[16]);

    assertThatThrownBy(
            () -> store().put(at("k"), content(bytes(size)).withMd5(wrong), PutOptions.NONE))
        .isInstanceOf(ObjectStoreException.BadDigest.class);
    assertThatThrownBy(
            () ->
                store()
                    .put(
                        at("k"),
                        content(bytes(size))
                            .withChecksum(ChecksumAlgorithm.CRC32, () -> "AAAAAA=="),
                        PutOptions.NONE))
        .isInstanceOf(ObjectStoreException.BadDigest.class);
    assertThat(store().find(at("k"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ChecksumAlgorithm.class)
  void put_withChecksum_verifiesAndKeepsIt(ChecksumAlgorithm algorithm) {
    byte[] bytes = bytes(40_000);
    String value = base64(algorithm, bytes);
    store().put(at("k"), content(bytes).withChecksum(algorithm, () -> value), PutOptions.NONE);

    assertThat(store().head(at("k"), Conditions.NONE).checksum())
        .isEqualTo(Checksum.full(algorithm, value));
  }

  @Test
  void put_failingStream_storesNothing() {
    InputStream breaking =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("the client went away");
          }
        };
    InputStream failing =
        new SequenceInputStream(new ByteArrayInputStream(bytes(50_000)), breaking);

    assertThatThrownBy(() -> store().put(at("k"), Content.of(failing, 100_000), PutOptions.NONE))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(store().find(at("k"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 100_000})
  void ranges(int size) throws IOException {
    byte[] bytes = bytes(size);
    store().putBytes(at("k"), bytes, "a/b");

    assertThat(read("k", ByteRange.between(10, 19))).isEqualTo(Arrays.copyOfRange(bytes, 10, 20));
    assertThat(read("k", ByteRange.between(size - 5, size * 2L)))
        .isEqualTo(Arrays.copyOfRange(bytes, size - 5, size));
    assertThat(read("k", ByteRange.from(size - 3)))
        .isEqualTo(Arrays.copyOfRange(bytes, size - 3, size));
    assertThat(read("k", ByteRange.last(7))).isEqualTo(Arrays.copyOfRange(bytes, size - 7, size));
    assertThat(read("k", ByteRange.last(size * 3L))).isEqualTo(bytes);
    assertThatThrownBy(() -> read("k", ByteRange.from(size)))
        .isInstanceOf(ObjectStoreException.InvalidRange.class);
    assertThat(store().openObject(at("k"), size).readAllBytes()).isEmpty();
    try (InputStream rest = store().openObject(at("k"), 4)) {
      assertThat(rest.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, 4, size));
    }
  }

  @Test
  void readBytes_refusesWhatIsTooLarge() {
    store().putBytes(at("k"), bytes(11), "a/b");

    assertThat(store().readBytes(at("k"), 11)).isEqualTo(bytes(11));
    assertThatThrownBy(() -> store().readBytes(at("k"), 10))
        .isInstanceOf(ObjectStoreException.TooLarge.class);
  }

  @Test
  void open_ofNothing_isRefused() {
    assertThatThrownBy(() -> read("nothing", ByteRange.all()))
        .isInstanceOf(ObjectStoreException.NoSuchKey.class);
    S3Location nowhere = new S3Location("no-such-bucket", "k");
    assertThatThrownBy(() -> store().open(nowhere, ByteRange.all(), Conditions.NONE))
        .isInstanceOf(ObjectStoreException.NoSuchBucket.class);
  }

  @Test
  void conditionsOfReading() {
    needs(Feature.DATES_ON_HEAD);
    String etag = store().putBytes(at("k"), bytes(10), "a/b").etag();
    Instant before = Instant.parse("2001-01-01T00:00:00Z");
    Instant after = Instant.parse("2100-01-01T00:00:00Z");

    store().head(at("k"), Conditions.ifMatch(etag));
    store().head(at("k"), Conditions.ifNoneMatch("other"));
    store().head(at("k"), new Conditions(List.of(), List.of(), before, after));
    assertThatThrownBy(() -> store().head(at("k"), Conditions.ifMatch("other")))
        .isInstanceOf(ObjectStoreException.PreconditionFailed.class);
    assertThatThrownBy(() -> store().head(at("k"), Conditions.ifNoneMatch(etag)))
        .isInstanceOf(ObjectStoreException.NotModified.class);
    assertThatThrownBy(
            () -> store().head(at("k"), new Conditions(List.of(), List.of(), null, before)))
        .isInstanceOf(ObjectStoreException.PreconditionFailed.class);
    assertThatThrownBy(
            () -> store().head(at("k"), new Conditions(List.of(), List.of(), Instant.now(), null)))
        .isInstanceOf(ObjectStoreException.NotModified.class);
    // RFC 9110, 13.2.2: a matching ETag makes the date beside it void.
    store().head(at("k"), new Conditions(List.of(etag), List.of(), null, before));
  }

  @Test
  void put_ifAbsent_onlyOnce() {
    needs(Feature.REFUSALS_AFTER_THE_BODY);
    PutOptions ifAbsent = PutOptions.NONE.when(Conditions.IF_ABSENT);
    store().put(at("k"), content(bytes(10)), ifAbsent);

    assertThatThrownBy(() -> store().put(at("k"), content(bytes(20)), ifAbsent))
        .isInstanceOf(ObjectStoreException.PreconditionFailed.class);
    assertThat(store().head(at("k"), Conditions.NONE).size()).isEqualTo(10);
  }

  @Test
  void put_ifMatch_onlyOnWhatIsKnown() {
    needs(Feature.REFUSALS_AFTER_THE_BODY);
    String etag = store().putBytes(at("k"), bytes(10), "a/b").etag();
    store().put(at("k"), content(bytes(20)), PutOptions.NONE.when(Conditions.ifMatch(etag)));

    assertThatThrownBy(
            () ->
                store()
                    .put(
                        at("k"),
                        content(bytes(30)),
                        PutOptions.NONE.when(Conditions.ifMatch(etag))))
        .isInstanceOf(ObjectStoreException.PreconditionFailed.class);
    assertThatThrownBy(
            () ->
                store()
                    .put(
                        at("other"),
                        content(bytes(30)),
                        PutOptions.NONE.when(Conditions.ifMatch(etag))))
        .isInstanceOf(ObjectStoreException.NoSuchKey.class);
  }

  @Test
  void put_ifAbsentByMany_oneWins() throws Exception {
    needs(Feature.REFUSALS_AFTER_THE_BODY);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<Boolean>> attempts = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      int size = 1000 + i;
      attempts.add(
          threads.submit(
              () -> {
                try {
                  store()
                      .put(
                          at("k"),
                          content(bytes(size)),
                          PutOptions.NONE.when(Conditions.IF_ABSENT));
                  return true;
                } catch (ObjectStoreException.PreconditionFailed e) {
                  return false;
                }
              }));
    }
    int won = 0;
    for (Future<Boolean> attempt : attempts) {
      won += attempt.get() ? 1 : 0;
    }
    threads.shutdown();

    assertThat(won).isEqualTo(1);
  }

  @Test
  void overwritingWhileReading_givesWholeVersionsOnly() throws Exception {
    List<byte[]> versions = List.of(bytes(50_000), bytes(60_000), bytes(70_000));
    store().putBytes(at("k"), versions.get(0), "a/b");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      byte[] next = versions.get(i % 3);
      all.add(threads.submit(() -> store().putBytes(at("k"), next, "a/b")));
      all.add(threads.submit(() -> assertThat(read("k", ByteRange.all())).isIn(versions)));
    }
    for (Future<?> each : all) {
      each.get();
    }
    threads.shutdown();
  }

  @Test
  void delete_twice_isNoError() {
    putText("k", "k");
    store().delete(at("k"));
    store().delete(at("k"));

    assertThat(store().find(at("k"))).isEmpty();
  }

  @Test
  void deleteAll_deletesWhatIsThere() {
    putText("a", "a");
    putText("b & <c>", "b");
    putText("d", "d");

    assertThat(store().deleteAll(bucket, List.of("a", "b & <c>", "missing"))).isEmpty();
    assertThat(store().listAll(bucket, "").map(ObjectSummary::key)).containsExactly("d");
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 100_000})
  void copy_keepsOrReplacesMetadata(int size) throws IOException {
    ObjectMetadata metadata = new ObjectMetadata(Map.of("content-type", "a/b"), Map.of("x", "1"));
    store().put(at("한 source"), content(bytes(size)), PutOptions.of(metadata));
    ObjectMetadata other = new ObjectMetadata(Map.of("content-type", "c/d"), Map.of("y", "2"));

    store().copy(at("한 source"), Conditions.NONE, at("same"), Optional.empty());
    store().copy(at("한 source"), Conditions.NONE, at("changed"), Optional.of(other));
    store().delete(at("한 source"));

    assertThat(read("same", ByteRange.all())).isEqualTo(bytes(size));
    assertThat(read("changed", ByteRange.all())).isEqualTo(bytes(size));
    assertThat(store().head(at("same"), Conditions.NONE).metadata()).isEqualTo(metadata);
    assertThat(store().head(at("changed"), Conditions.NONE).metadata()).isEqualTo(other);
    assertThat(store().head(at("changed"), Conditions.NONE).etag()).isEqualTo(md5(bytes(size)));
  }

  @Test
  void copy_ofNothing_orOfOtherThanExpected_isRefused() {
    putText("k", "k");

    assertThatThrownBy(
            () -> store().copy(at("nothing"), Conditions.NONE, at("t"), Optional.empty()))
        .isInstanceOf(ObjectStoreException.NoSuchKey.class);
    assertThatThrownBy(
            () -> store().copy(at("k"), Conditions.ifMatch("x"), at("t"), Optional.empty()))
        .isInstanceOf(ObjectStoreException.PreconditionFailed.class);
  }

  @Test
  void list_isInOrderOfUtf8_pageByPage() {
    needs(Feature.KEYS_THAT_ARE_NO_PATHS);
    // U+FFFD comes before U+1F600 in UTF-8 and after it in UTF-16.
    List<String> keys =
        List.of("A", "Z", "a", "a/", "a/b", "b", "é", "가", "\uFFFD", "\uD83D\uDE00");
    keys.forEach(key -> putText(key, key));

    ListRequest request = ListRequest.of(bucket).withMaxKeys(3);
    List<String> found = new ArrayList<>();
    String token = null;
    int pages = 0;
    do {
      ObjectListing page = store().list(request.withContinuation(token));
      assertThat(page.objects().size()).isBetween(1, 3);
      page.objects().forEach(object -> found.add(object.key()));
      token = page.continuation();
      pages++;
    } while (token != null);

    assertThat(found).containsExactlyElementsOf(keys);
    assertThat(pages).isEqualTo(4);
  }

  @Test
  void list_saysWhatItKnowsOfObjects() {
    ObjectInfo stored = store().putBytes(at("k"), bytes(10), "a/b");

    ObjectSummary summary = store().list(ListRequest.of(bucket)).objects().get(0);
    assertThat(summary.size()).isEqualTo(10);
    assertThat(summary.etag()).isEqualTo(stored.etag());
    assertThat(summary.lastModified())
        .isBetween(stored.lastModified().minusSeconds(2), stored.lastModified().plusSeconds(2));
  }

  @Test
  void list_withDelimiter_groupsByCommonPrefix() {
    needs(Feature.KEYS_THAT_ARE_NO_PATHS);
    for (String key :
        List.of("a.txt", "b/1", "b/2", "b/c/3", "d/", "e//f", "e/g", "zz", "z/\uD83D\uDE00")) {
      putText(key, key);
    }
    ListRequest all = ListRequest.of(bucket).withDelimiter("/");

    ObjectListing root = store().list(all);
    assertThat(root.objects()).extracting(ObjectSummary::key).containsExactly("a.txt", "zz");
    assertThat(root.commonPrefixes()).containsExactly("b/", "d/", "e/", "z/");
    assertThat(root.continuation()).isNull();

    ObjectListing below = store().list(all.withPrefix("b/"));
    assertThat(below.objects()).extracting(ObjectSummary::key).containsExactly("b/1", "b/2");
    assertThat(below.commonPrefixes()).containsExactly("b/c/");

    assertThat(store().list(all.withPrefix("d/")).objects())
        .extracting(ObjectSummary::key)
        .containsExactly("d/");
    assertThat(store().list(all.withPrefix("e/")).commonPrefixes()).containsExactly("e//");
  }

  @Test
  void list_withDelimiter_pageByPage_givesEachOnce() {
    List<String> expected = new ArrayList<>();
    for (int folder = 0; folder < 7; folder++) {
      for (int file = 0; file < 3; file++) {
        putText("f" + folder + "/" + file, "x");
      }
      expected.add("f" + folder + "/");
      putText("f" + folder + "x", "x");
      expected.add("f" + folder + "x");
    }
    for (int limit = 1; limit <= 5; limit++) {
      ListRequest request = ListRequest.of(bucket).withDelimiter("/").withMaxKeys(limit);
      List<String> found = new ArrayList<>();
      String token = null;
      do {
        ObjectListing page = store().list(request.withContinuation(token));
        List<String> both = new ArrayList<>(page.commonPrefixes());
        page.objects().forEach(object -> both.add(object.key()));
        both.sort(ObjectKey.ORDER);
        assertThat(both).hasSizeBetween(1, limit);
        found.addAll(both);
        token = page.continuation();
      } while (token != null);

      assertThat(found).containsExactlyElementsOf(expected);
    }
  }

  @Test
  void list_startAfter_andPrefix() {
    needs(Feature.KEYS_THAT_ARE_NO_PATHS);
    List.of("a", "b", "b/1", "b/2", "c").forEach(key -> putText(key, key));
    ListRequest all = ListRequest.of(bucket);

    assertThat(store().list(all.withStartAfter("b")).objects())
        .extracting(ObjectSummary::key)
        .containsExactly("b/1", "b/2", "c");
    assertThat(store().list(all.withStartAfter("b/1").withPrefix("b/")).objects())
        .extracting(ObjectSummary::key)
        .containsExactly("b/2");
    assertThat(store().list(all.withPrefix("nothing")).objects()).isEmpty();
    assertThat(store().list(all.withMaxKeys(0)).objects()).isEmpty();
    assertThatThrownBy(() -> store().list(ListRequest.of("no-such-bucket")))
        .isInstanceOf(ObjectStoreException.NoSuchBucket.class);
  }

  @Test
  void cors_putGetDelete() {
    needs(Feature.CORS);
    assertThat(store().cors(bucket)).isEmpty();
    List<CorsRule> rules =
        List.of(
            new CorsRule(
                "one",
                List.of("https://a.example", "https://*.b.example"),
                List.of("GET", "PUT"),
                List.of("*"),
                List.of("ETag"),
                3000),
            new CorsRule(null, List.of("*"), List.of("GET"), List.of(), List.of(), null));
    store().putCors(bucket, rules);

    assertThat(store().cors(bucket)).containsExactlyElementsOf(rules);
    store().putCors(bucket, List.of());
    assertThat(store().cors(bucket)).isEmpty();
  }

  @Test
  void multipart_makesOneObjectOfTheParts() throws IOException {
    needs(Feature.STRICT_UPLOADS);
    byte[] first = bytes(5 * 1024 * 1024);
    byte[] last = bytes(1_000);
    UploadId upload = store().createUpload(at("big"), ObjectMetadata.ofType("video/mp4"), null);
    Part two = store().uploadPart(upload, 2, content(last));
    store().uploadPart(upload, 1, content(bytes(10)));
    Part one = store().uploadPart(upload, 1, content(first));

    assertThat(store().find(at("big"))).isEmpty();
    assertThat(store().listParts(upload, 0, 10).parts())
        .extracting(Part::number)
        .containsExactly(1, 2);
    assertThat(store().listUploads(UploadListRequest.of(bucket)).uploads())
        .extracting(UploadSummary::upload)
        .containsExactly(upload);

    ObjectInfo object =
        store()
            .completeUpload(
                upload,
                List.of(
                    new CompletedPart(1, one.etag(), null), new CompletedPart(2, two.etag(), null)),
                Conditions.NONE,
                null);
    assertThat(object.etag())
        .isEqualTo(md5(HexFormat.of().parseHex(one.etag() + two.etag())) + "-2");
    ObjectInfo stored = store().head(at("big"), Conditions.NONE);
    assertThat(stored.size()).isEqualTo(first.length + last.length);
    assertThat(stored.metadata().contentType()).isEqualTo("video/mp4");
    assertThat(read("big", ByteRange.between(first.length - 2, first.length + 1)))
        .containsExactly(first[first.length - 2], first[first.length - 1], last[0], last[1]);
    assertThat(store().listUploads(UploadListRequest.of(bucket)).uploads()).isEmpty();
    assertThatThrownBy(() -> store().listParts(upload, 0, 10))
        .isInstanceOf(ObjectStoreException.NoSuchUpload.class);
  }

  @Test
  void multipart_partsThatDoNotFit_areRefused() {
    needs(Feature.STRICT_UPLOADS);
    UploadId upload = store().createUpload(at("big"), ObjectMetadata.NONE, null);
    String one = store().uploadPart(upload, 1, content(bytes(100))).etag();
    String two = store().uploadPart(upload, 2, content(bytes(200))).etag();

    assertThatThrownBy(
            () ->
                complete(upload, new CompletedPart(1, one, null), new CompletedPart(2, two, null)))
        .isInstanceOf(ObjectStoreException.EntityTooSmall.class);
    assertThatThrownBy(
            () ->
                complete(upload, new CompletedPart(2, two, null), new CompletedPart(1, one, null)))
        .isInstanceOf(ObjectStoreException.InvalidPartOrder.class);
    assertThatThrownBy(() -> complete(upload, new CompletedPart(1, two, null)))
        .isInstanceOf(ObjectStoreException.InvalidPart.class);
    assertThatThrownBy(() -> complete(upload, new CompletedPart(3, one, null)))
        .isInstanceOf(ObjectStoreException.InvalidPart.class);
    assertThat(store().find(at("big"))).isEmpty();
  }

  private ObjectInfo complete(UploadId upload, CompletedPart... parts) {
    return store().completeUpload(upload, List.of(parts), Conditions.NONE, null);
  }

  @Test
  void multipart_aborted_isGone() {
    needs(Feature.STRICT_UPLOADS);
    UploadId upload = store().createUpload(at("big"), ObjectMetadata.NONE, null);
    store().uploadPart(upload, 1, content(bytes(100_000)));
    store().abortUpload(upload);

    assertThat(store().listUploads(UploadListRequest.of(bucket)).uploads()).isEmpty();
    assertThatThrownBy(() -> store().uploadPart(upload, 2, content(bytes(1))))
        .isInstanceOf(ObjectStoreException.NoSuchUpload.class);
    assertThatThrownBy(() -> store().abortUpload(upload))
        .isInstanceOf(ObjectStoreException.NoSuchUpload.class);
  }

  @Test
  void multipart_partsCopiedFromObjects() throws IOException {
    byte[] source = bytes(100_000);
    store().putBytes(at("source"), source, "a/b");
    UploadId upload = store().createUpload(at("copy"), ObjectMetadata.NONE, null);
    Part part =
        store().copyPart(upload, 1, at("source"), ByteRange.between(10, 50_009), Conditions.NONE);
    complete(upload, new CompletedPart(1, part.etag(), null));

    assertThat(read("copy", ByteRange.all())).isEqualTo(Arrays.copyOfRange(source, 10, 50_010));
  }

  @Test
  void multipart_checksums_compositeAndFull() {
    needs(Feature.FULL_OBJECT_CHECKSUMS);
    byte[] first = bytes(5 * 1024 * 1024);
    byte[] last = bytes(999);
    byte[] whole = new byte[first.length + last.length];
    System.arraycopy(first, 0, whole, 0, first.length);
    System.arraycopy(last, 0, whole, first.length, last.length);
    for (ChecksumSpec spec :
        List.of(
            new ChecksumSpec(ChecksumAlgorithm.CRC32, ChecksumType.FULL_OBJECT),
            ChecksumSpec.of(ChecksumAlgorithm.CRC64NVME),
            ChecksumSpec.of(ChecksumAlgorithm.SHA256),
            ChecksumSpec.of(ChecksumAlgorithm.CRC32C))) {
      UploadId upload = store().createUpload(at("big"), ObjectMetadata.NONE, spec);
      String a = base64(spec.algorithm(), first);
      String b = base64(spec.algorithm(), last);
      Part one =
          store().uploadPart(upload, 1, content(first).withChecksum(spec.algorithm(), () -> a));
      Part two =
          store().uploadPart(upload, 2, content(last).withChecksum(spec.algorithm(), () -> b));
      store()
          .completeUpload(
              upload,
              List.of(new CompletedPart(1, one.etag(), a), new CompletedPart(2, two.etag(), b)),
              Conditions.NONE,
              null);

      Checksum checksum = store().head(at("big"), Conditions.NONE).checksum();
      if (spec.type() == ChecksumType.FULL_OBJECT) {
        assertThat(checksum)
            .isEqualTo(Checksum.full(spec.algorithm(), base64(spec.algorithm(), whole)));
      } else {
        assertThat(checksum).isNotNull();
        assertThat(checksum.type()).isEqualTo(ChecksumType.COMPOSITE);
        assertThat(checksum.value()).endsWith("-2");
      }
    }
  }

  @Test
  void multipart_withDelimiterAndPages() {
    needs(Feature.STRICT_UPLOADS);
    for (String key : List.of("a", "b/1", "b/2", "c", "c")) {
      store().createUpload(at(key), ObjectMetadata.NONE, null);
    }
    UploadListing grouped =
        store().listUploads(new UploadListRequest(bucket, "", "/", "", "", 1000));
    assertThat(grouped.uploads())
        .extracting(summary -> summary.upload().location().key())
        .containsExactly("a", "c", "c");
    assertThat(grouped.commonPrefixes()).containsExactly("b/");

    List<String> found = new ArrayList<>();
    String key = "";
    String id = "";
    while (key != null) {
      UploadListing page = store().listUploads(new UploadListRequest(bucket, "", "", key, id, 2));
      page.uploads().forEach(summary -> found.add(summary.upload().location().key()));
      key = page.nextKeyMarker();
      id = page.nextUploadIdMarker();
    }
    assertThat(found).containsExactly("a", "b/1", "b/2", "c", "c");
  }
}
