package io.plumbline.objectstore.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Index.atIndex;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.objectstore.CorsRule;
import io.plumbline.objectstore.ListRequest;
import io.plumbline.objectstore.ObjectMetadata;
import io.plumbline.objectstore.ObjectSummary;
import io.plumbline.objectstore.S3Location;
import io.plumbline.objectstore.UploadId;
import io.plumbline.objectstore.embedded.EmbeddedObjectStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol, byte for byte; what clients do with it is tested through the contract. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3RestHandlerTest {
  private static final String OWNER = "111111111111";
  private static final String STRANGER = "222222222222";

  @RegisterExtension final DatabaseExtension database = new DatabaseExtension(TestDatabases.SQLITE);

  private Path folder;
  private EmbeddedObjectStore store;
  private TestServer server;
  private RawHttp owner;
  private int tests;

  /** Of the test that runs now. */
  private String bucket;

  @BeforeAll
  void start(@TempDir Path temporary) throws LifecycleException {
    folder = temporary;
    store = EmbeddedObjectStore.open(database.get(), folder.resolve("store"), Clock.systemUTC());
    server = new TestServer(store, folder);
    owner = new RawHttp(server.uri(), OWNER);
  }

  @AfterAll
  void stop() throws LifecycleException {
    server.close();
    store.close();
  }

  @BeforeEach
  void makeBucket() {
    bucket = "photos-" + ++tests;
    store.createBucket(bucket, OWNER);
  }

  private RawHttp.Request to(String method, String below) {
    return owner.request(method, "/" + bucket + below);
  }

  private void put(String key, String text) {
    store.putBytes(new S3Location(bucket, key), text.getBytes(UTF_8), "text/plain");
  }

  private List<String> keys() {
    return store.list(ListRequest.of(bucket)).objects().stream().map(ObjectSummary::key).toList();
  }

  private static void assertError(RawHttp.Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body())
        .contains("<Error><Code>" + code + "</Code><Message>")
        .contains("<Resource>")
        .contains("<RequestId>" + answer.headers().get("x-amz-request-id") + "</RequestId>");
  }

  // Who may do what

  @ParameterizedTest
  @CsvSource({"GET,''", "PUT,/k", "GET,/k", "DELETE,/k", "GET,?cors", "POST,?delete", "DELETE,''"})
  void unsignedRequests_areRefused(String method, String below) throws IOException {
    RawHttp nobody = new RawHttp(server.uri(), "");

    assertError(nobody.request(method, "/" + bucket + below).send(), 403, "AccessDenied");
    assertError(nobody.request("GET", "/").send(), 403, "AccessDenied");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,''",
    "GET,/k",
    "PUT,/k",
    "DELETE,/k",
    "GET,?location",
    "PUT,?cors",
    "POST,?delete",
    "DELETE,''",
    "POST,/k?uploads",
    "GET,?uploads",
    "GET,/k?attributes",
    "GET,?acl"
  })
  void anotherAccountsBucket_isRefused(String method, String below) throws IOException {
    put("k", "secret");
    RawHttp stranger = new RawHttp(server.uri(), STRANGER);

    RawHttp.Answer answer = stranger.request(method, "/" + bucket + below).body("x").send();
    assertError(answer, 403, "AccessDenied");
    assertThat(answer.body()).doesNotContain("secret");
    assertThat(stranger.request("HEAD", "/" + bucket + "/k").send().status()).isEqualTo(403);
    assertThat(stranger.request("GET", "/").send().body()).doesNotContain(bucket);
    assertError(stranger.request("PUT", "/" + bucket).send(), 409, "BucketAlreadyExists");
  }

  @Test
  void refusals_areLoggedWithCallerAndReason_onOneLine() throws IOException {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, UTF_8));
    try {
      new RawHttp(server.uri(), STRANGER).request("GET", "/" + bucket + "/k").send();
      to("PUT", "/line%0Abreak" + "k".repeat(1024)).body("x").send();
    } finally {
      System.setErr(before);
    }

    assertThat(log.toString(UTF_8).lines())
        .hasSize(2)
        .satisfies(
            line ->
                assertThat(line)
                    .contains("refused GET /" + bucket + "/k to account " + STRANGER)
                    .contains("AccessDenied"),
            atIndex(0))
        .satisfies(line -> assertThat(line).contains("KeyTooLongError"), atIndex(1));
  }

  @Test
  void copyFromAnotherAccountsBucket_isRefused() throws IOException {
    put("k", "secret");
    store.createBucket("stranger-" + tests, STRANGER);
    RawHttp stranger = new RawHttp(server.uri(), STRANGER);
    String target = "/stranger-" + tests + "/copy";

    for (String source : List.of("/" + bucket + "/k", bucket + "/k", bucket + "%2Fk")) {
      assertError(
          stranger.request("PUT", target).header("x-amz-copy-source", source).send(),
          403,
          "AccessDenied");
    }
    UploadId upload =
        store.createUpload(new S3Location("stranger-" + tests, "copy"), ObjectMetadata.NONE, null);
    assertError(
        stranger
            .request("PUT", target + "?partNumber=1&uploadId=" + upload.id())
            .header("x-amz-copy-source", "/" + bucket + "/k")
            .send(),
        403,
        "AccessDenied");
  }

  @Test
  void anotherUploadsId_doesNotWorkForAnotherKey() throws IOException {
    UploadId upload = store.createUpload(new S3Location(bucket, "mine"), ObjectMetadata.NONE, null);

    assertError(
        to("PUT", "/other?partNumber=1&uploadId=" + upload.id()).body("x").send(),
        404,
        "NoSuchUpload");
  }

  // Addresses

  @Test
  void virtualHostedAddress_isTheSameObject() throws IOException {
    put("a b/c", "hello");

    RawHttp.Answer answer =
        owner.request("GET", "/a%20b/c").header("Host", bucket + ".localhost:8080").send();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("hello");
    assertThat(
            owner
                .request("GET", "/?list-type=2")
                .header("Host", bucket + ".localhost")
                .send()
                .body())
        .contains("<Key>a b/c</Key>");
    assertThat(owner.request("GET", "/").header("Host", "localhost:8080").send().body())
        .contains("<Name>" + bucket + "</Name>");
  }

  @ParameterizedTest
  @CsvSource({
    "/../../etc/passwd, ../../etc/passwd",
    "/%2e%2e/%2E%2E/etc/passwd, ../../etc/passwd",
    "/..%2f..%2fetc%2fpasswd, ../../etc/passwd",
    "/a%252Fb, a%2Fb",
    "/a+b, a+b",
    "//x, /x",
    "/x//, x//",
    "/., .",
    "/.., ..",
    "/a/./b/../c, a/./b/../c",
    "/%EA%B0%80, 가",
    "/a%5Cb;c=d, a\\b;c=d"
  })
  void paths_areDecodedExactlyOnce_andAreNoPaths(String path, String key) throws IOException {
    assertThat(to("PUT", path).body("text").send().status()).isEqualTo(200);

    assertThat(keys()).containsExactly(key);
    assertThat(to("GET", path).send().body()).isEqualTo("text");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).doesNotContain("passwd", "c");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a%00b", "/%zz", "/%4", "/%ff%fe", "/%c0%ae%c0%ae/x", "/%ed%a0%80"})
  void pathsThatAreNoText_areRefused(String path) throws IOException {
    assertError(to("PUT", path).body("text").send(), 400, "InvalidURI");
    assertThat(keys()).isEmpty();
  }

  @Test
  void keysOver1024Bytes_areRefused() throws IOException {
    assertThat(to("PUT", "/" + "k".repeat(1024)).body("x").send().status()).isEqualTo(200);
    assertError(to("PUT", "/" + "k".repeat(1025)).body("x").send(), 400, "KeyTooLongError");
    assertError(
        to("POST", "/" + "%EA%B0%80".repeat(342) + "?uploads").send(), 400, "KeyTooLongError");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"portal", "console", "assets", "actuator", "a", "A-B-C", "10.0.0.1", "a..b"})
  void bucketsThatMayNotBe_areRefused(String name) throws IOException {
    assertError(owner.request("PUT", "/" + name).send(), 400, "InvalidBucketName");
  }

  // Bodies

  @Test
  void bodyShorterThanDeclared_storesNothing() throws IOException {
    to("PUT", "/k").header("Content-Length", "100").body("only this").send();

    assertThat(keys()).isEmpty();
  }

  @Test
  void bodyWithoutLength_isRefused() throws IOException {
    assertError(
        to("PUT", "/k").header("Transfer-Encoding", "chunked").send(), 411, "MissingContentLength");
  }

  @ParameterizedTest
  @CsvSource({
    "Content-MD5, AAAAAAAAAAAAAAAAAAAAAA==, BadDigest",
    "Content-MD5, nonsense, InvalidDigest",
    "x-amz-checksum-crc32, AAAAAA==, BadDigest",
    "x-amz-checksum-sha256, AAAA, InvalidDigest"
  })
  void bodiesThatAreNotWhatTheyShouldBe_storeNothing(String header, String value, String code)
      throws IOException {
    assertError(to("PUT", "/k").header(header, value).body("hello").send(), 400, code);
    assertThat(keys()).isEmpty();
  }

  @Test
  void trailingChecksum_isVerified() throws IOException {
    String wrong = "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n";
    String right = "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n";
    String missing = "5\r\nhello\r\n0\r\n\r\n";

    assertError(trailing("/k", wrong).send(), 400, "BadDigest");
    assertError(trailing("/k", missing).send(), 400, "MalformedTrailerError");
    assertThat(keys()).isEmpty();
    RawHttp.Answer stored = trailing("/k", right).send();
    assertThat(stored.status()).isEqualTo(200);
    assertThat(stored.headers()).containsEntry("x-amz-checksum-crc32", "NhCmhg==");
    RawHttp.Answer read = to("GET", "/k").header("x-amz-checksum-mode", "ENABLED").send();
    assertThat(read.body()).isEqualTo("hello");
    assertThat(read.headers())
        .containsEntry("x-amz-checksum-crc32", "NhCmhg==")
        .doesNotContainKey("content-encoding");
  }

  private RawHttp.Request trailing(String path, String body) {
    return to("PUT", path)
        .header("Content-Encoding", "aws-chunked")
        .header("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER")
        .header("x-amz-decoded-content-length", "5")
        .header("x-amz-trailer", "x-amz-checksum-crc32")
        .body(body);
  }

  // XML

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><Delete><Object><Key>&b;</Key>"
            + "</Object></Delete>",
        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Delete><Object><Key>&x;</Key>"
            + "</Object></Delete>",
        "<!DOCTYPE d SYSTEM \"http://127.0.0.1:1/d.dtd\"><Delete/>",
        "<Delete><Object><Key>&undefined;</Key></Object></Delete>",
        "<Delete><Object><Key>k</Key></Object>",
        "<Other/>",
        "<Delete/>",
        "<Delete><Object/></Delete>",
        "not xml",
        ""
      })
  void documentsThatAreNotPlainXml_areRefused(String document) throws IOException {
    put("k", "k");

    assertError(to("POST", "?delete").body(document).send(), 400, "MalformedXML");
    assertThat(keys()).containsExactly("k");
  }

  @Test
  void documentsThatAreTooDeepOrTooLarge_areRefused() throws IOException {
    assertError(
        to("POST", "?delete").body("<Delete>" + "<a>".repeat(10_000)).send(), 400, "MalformedXML");
    assertError(
        to("POST", "?delete").body("<Delete>" + "<a/>".repeat(70_000) + "</Delete>").send(),
        400,
        "MalformedXML");
    assertError(
        to("POST", "?delete").body("<Delete>" + " ".repeat(5 << 20) + "</Delete>").send(),
        400,
        "MaxMessageLengthExceeded");
  }

  @Test
  void deleteObjects_answersWithWhatWasDeleted() throws IOException {
    put("a&b", "1");
    put("c", "2");
    String body =
        "<Delete xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Object><Key>a&amp;b</Key>"
            + "</Object><Object><Key>missing</Key></Object></Delete>";

    assertThat(to("POST", "?delete").body(body).send().body())
        .contains("<Deleted><Key>a&amp;b</Key></Deleted><Deleted><Key>missing</Key></Deleted>");
    assertThat(keys()).containsExactly("c");
  }

  // Conditions and ranges

  @Test
  void conditions_answerWithTheRightStatus() throws IOException {
    put("k", "hello");
    String etag = "\"5d41402abc4b2a76b9719d911017c592\"";

    RawHttp.Answer unchanged = to("GET", "/k").header("If-None-Match", etag).send();
    assertThat(unchanged.status()).isEqualTo(304);
    assertThat(unchanged.headers()).containsEntry("etag", etag).containsKey("last-modified");
    assertThat(unchanged.body()).isEmpty();
    assertThat(to("HEAD", "/k").header("If-None-Match", "*").send().status()).isEqualTo(304);
    assertThat(to("GET", "/k").header("If-None-Match", "\"x\", W/" + etag).send().status())
        .isEqualTo(304);
    assertError(to("GET", "/k").header("If-Match", "\"x\"").send(), 412, "PreconditionFailed");
    assertThat(to("GET", "/k").header("If-Match", etag).send().status()).isEqualTo(200);
    assertError(
        to("PUT", "/k").header("If-None-Match", "*").body("again").send(),
        412,
        "PreconditionFailed");
    assertError(
        to("PUT", "/copy")
            .header("x-amz-copy-source", bucket + "/k")
            .header("x-amz-copy-source-if-none-match", etag)
            .send(),
        412,
        "PreconditionFailed");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=1-3,206,ell,bytes 1-3/5",
    "bytes=3-,206,lo,bytes 3-4/5",
    "bytes=-2,206,lo,bytes 3-4/5",
    "bytes=0-99,206,hello,bytes 0-4/5",
    "'bytes=0-0,2-3',200,hello,",
    "bytes=3-1,200,hello,",
    "lines=1-2,200,hello,"
  })
  void ranges(String range, int status, String body, String contentRange) throws IOException {
    put("k", "hello");

    RawHttp.Answer answer = to("GET", "/k").header("Range", range).send();
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(body);
    assertThat(answer.headers().get("content-range")).isEqualTo(contentRange);
  }

  @Test
  void rangeBeyondTheEnd_answers416() throws IOException {
    put("k", "hello");

    RawHttp.Answer answer = to("GET", "/k").header("Range", "bytes=5-").send();
    assertError(answer, 416, "InvalidRange");
    assertThat(answer.headers()).containsEntry("content-range", "bytes */5");
    assertThat(
            to("GET", "/k").header("Range", "bytes=1-2").header("If-Range", "\"x\"").send().body())
        .isEqualTo("hello");
  }

  @Test
  void overridesOfTheResponse() throws IOException {
    put("k", "hello");

    RawHttp.Answer answer =
        to(
                "GET",
                "/k?response-content-type=image%2Fpng"
                    + "&response-content-disposition=attachment%3B%20filename%3Dx.png")
            .send();
    assertThat(answer.headers())
        .containsEntry("content-type", "image/png")
        .containsEntry("content-disposition", "attachment; filename=x.png");
    assertError(
        to("GET", "/k?response-content-type=a%0D%0ASet-Cookie:%20x").send(),
        400,
        "InvalidArgument");
  }

  // Cross-origin

  @Test
  void preflightsAndAnswers_followTheBucketsRules() throws IOException {
    put("k", "hello");
    store.putCors(
        bucket,
        List.of(
            new CorsRule(
                null,
                List.of("https://*.example.com"),
                List.of("GET", "PUT"),
                List.of("x-amz-*", "content-type"),
                List.of("ETag"),
                600)));
    RawHttp nobody = new RawHttp(server.uri(), "");
    String target = "/" + bucket + "/k";

    RawHttp.Answer allowed =
        nobody
            .request("OPTIONS", target)
            .header("Origin", "https://app.example.com")
            .header("Access-Control-Request-Method", "PUT")
            .header("Access-Control-Request-Headers", "Content-Type, x-amz-date")
            .send();
    assertThat(allowed.status()).isEqualTo(200);
    assertThat(allowed.headers())
        .containsEntry("access-control-allow-origin", "https://app.example.com")
        .containsEntry("access-control-allow-methods", "GET, PUT")
        .containsEntry("access-control-allow-headers", "content-type, x-amz-date")
        .containsEntry("access-control-max-age", "600")
        .containsKey("vary");
    assertError(
        nobody
            .request("OPTIONS", target)
            .header("Origin", "https://example.org")
            .header("Access-Control-Request-Method", "GET")
            .send(),
        403,
        "AccessForbidden");
    assertError(
        nobody
            .request("OPTIONS", target)
            .header("Origin", "https://app.example.com")
            .header("Access-Control-Request-Method", "DELETE")
            .send(),
        403,
        "AccessForbidden");
    assertThat(
            owner
                .request("GET", target)
                .header("Origin", "https://app.example.com")
                .send()
                .headers())
        .containsEntry("access-control-allow-origin", "https://app.example.com")
        .containsEntry("access-control-expose-headers", "ETag");
    assertThat(
            owner.request("GET", target).header("Origin", "https://example.org").send().headers())
        .doesNotContainKey("access-control-allow-origin");
  }

  @Test
  void signedLinks_canBeReadByPagesOfAnyOrigin_butNothingElseCan() throws IOException {
    put("k", "hello");
    String link = "/" + bucket + "/k?X-Amz-Signature=0";

    assertThat(owner.request("GET", link).header("Origin", "null").send().headers())
        .containsEntry("access-control-allow-origin", "*")
        .containsEntry("vary", "Origin");
    assertThat(owner.request("PUT", link).header("Origin", "null").send().headers())
        .doesNotContainKey("access-control-allow-origin");
    assertThat(owner.request("GET", "/" + bucket + "/k").header("Origin", "null").send().headers())
        .doesNotContainKey("access-control-allow-origin");
  }

  // What is not offered

  @ParameterizedTest
  @CsvSource({
    "PUT,?policy", "PUT,?versioning", "PUT,?acl", "DELETE,?policy", "GET,?versions",
    "PUT,/k?tagging", "DELETE,/k?tagging", "PUT,/k?acl", "POST,/k?restore", "GET,/k?torrent",
    "POST,''", "GET,/k?partNumber=1"
  })
  void whatIsNotOffered_isNotTakenForSomethingElse(String method, String below) throws IOException {
    put("k", "hello");

    assertError(to(method, below).body("x").send(), 501, "NotImplemented");
    assertThat(store.readBytes(new S3Location(bucket, "k"), 100))
        .isEqualTo("hello".getBytes(UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "x-amz-server-side-encryption,aws:kms,501,NotImplemented",
    "x-amz-tagging,a=b,501,NotImplemented",
    "x-amz-acl,public-read,400,AccessControlListNotSupported",
    "x-amz-storage-class,GLACIER,400,InvalidStorageClass"
  })
  void headersWhosePromiseWouldNotBeKept_areRefused(
      String header, String value, int status, String code) throws IOException {
    assertError(to("PUT", "/k").header(header, value).body("x").send(), status, code);
    assertThat(keys()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "policy,NoSuchBucketPolicy",
    "tagging,NoSuchTagSet",
    "cors,NoSuchCORSConfiguration",
    "lifecycle,NoSuchLifecycleConfiguration",
    "website,NoSuchWebsiteConfiguration"
  })
  void configurationsThatNoBucketHas_areSaidToBeMissing(String name, String code)
      throws IOException {
    assertError(to("GET", "?" + name).send(), 404, code);
  }

  @Test
  void configurationsThatAllBucketsHave() throws IOException {
    assertThat(to("GET", "?location").send().body())
        .contains("<LocationConstraint ")
        .contains("></");
    assertThat(to("GET", "?versioning").send().body()).contains("<VersioningConfiguration ");
    assertThat(to("GET", "?acl").send().body()).contains("<Permission>FULL_CONTROL</Permission>");
    put("k", "hello");
    assertThat(to("GET", "/k?tagging").send().body()).contains("<TagSet></TagSet>");
    assertThat(
            to("GET", "/k?attributes")
                .header("x-amz-object-attributes", "ETag,ObjectSize")
                .send()
                .body())
        .contains("<ETag>5d41402abc4b2a76b9719d911017c592</ETag><ObjectSize>5</ObjectSize>");
  }

  // Listings

  @Test
  void firstVersionOfListing_goesOnFromMarkers() throws IOException {
    for (String key : List.of("a", "b/1", "b/2", "c", "d e")) {
      put(key, "x");
    }

    String first = to("GET", "?delimiter=/&max-keys=2").send().body();
    assertThat(first)
        .contains("<IsTruncated>true</IsTruncated><NextMarker>b/</NextMarker>")
        .contains("<Key>a</Key>")
        .contains("<CommonPrefixes><Prefix>b/</Prefix></CommonPrefixes>");
    String second = to("GET", "?delimiter=/&max-keys=2&marker=b/&encoding-type=url").send().body();
    assertThat(second)
        .contains("<IsTruncated>false</IsTruncated>")
        .contains("<Key>c</Key>")
        .contains("<Key>d%20e</Key>")
        .doesNotContain("b/1");
  }

  @Test
  void listings_refuseWhatTheyDoNotUnderstand() throws IOException {
    assertError(to("GET", "?list-type=2&max-keys=-1").send(), 400, "InvalidArgument");
    assertError(to("GET", "?list-type=2&encoding-type=x").send(), 400, "InvalidArgument");
    assertError(to("GET", "?list-type=2&continuation-token=*").send(), 400, "InvalidArgument");
    assertError(owner.request("GET", "/no-such-bucket").send(), 404, "NoSuchBucket");
    assertThat(owner.request("HEAD", "/no-such-bucket").send().status()).isEqualTo(404);
  }

  @Test
  void keysWithControlCharacters_areWrittenAsReferences() throws IOException {
    put("a\u0001b\r", "x");

    assertThat(to("GET", "?list-type=2").send().body()).contains("<Key>a&#x1;b&#xd;</Key>");
    assertThat(to("GET", "?list-type=2&encoding-type=url").send().body())
        .contains("<Key>a%01b%0D</Key>");
  }
}
