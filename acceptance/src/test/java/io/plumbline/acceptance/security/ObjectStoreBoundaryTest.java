package io.plumbline.acceptance.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.acceptance.RunningPlumbline;
import io.plumbline.acceptance.requester.Requester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Accounts, keys and request bodies that reach for what is not theirs. */
@TestInstance(Lifecycle.PER_CLASS)
class ObjectStoreBoundaryTest {

  @RegisterExtension static final RunningPlumbline PLUMBLINE = RunningPlumbline.serving();

  private static final String OURS = "ours";
  private static final String THEIRS = "theirs";

  private final Attack attack = new Attack(PLUMBLINE);
  private Requester requester;
  private Requester other;
  private SignedS3 signed;
  private final RawHttp raw = new RawHttp(PLUMBLINE.port());

  @BeforeAll
  void makeBuckets() {
    requester = attack.requester(OURS);
    other = attack.otherRequester(THEIRS);
    signed = new SignedS3(PLUMBLINE.address(), PLUMBLINE.credentials());
    requester.s3().createBucket(create -> create.bucket(OURS));
    other.s3().createBucket(create -> create.bucket(THEIRS));
    other.put("secret", "the other account's secret");
  }

  @AfterAll
  void closeClients() {
    requester.close();
    other.close();
  }

  /** A call of the S3 client. */
  private interface Call {
    Object of(S3Client s3);
  }

  static List<Call> callsOnTheOtherBucket() {
    return List.of(
        s3 -> s3.getObject(get -> get.bucket(THEIRS).key("secret")),
        s3 -> s3.headObject(head -> head.bucket(THEIRS).key("secret")),
        s3 -> s3.headBucket(head -> head.bucket(THEIRS)),
        s3 -> s3.listObjectsV2(list -> list.bucket(THEIRS)),
        s3 -> s3.getBucketCors(get -> get.bucket(THEIRS)),
        s3 -> s3.putObject(put -> put.bucket(THEIRS).key("k"), RequestBody.fromString("x")),
        s3 -> s3.deleteObject(delete -> delete.bucket(THEIRS).key("secret")),
        s3 ->
            s3.deleteObjects(
                delete ->
                    delete
                        .bucket(THEIRS)
                        .delete(d -> d.objects(ObjectIdentifier.builder().key("secret").build()))),
        s3 -> s3.deleteBucket(delete -> delete.bucket(THEIRS)),
        s3 -> s3.createMultipartUpload(create -> create.bucket(THEIRS).key("k")),
        s3 -> s3.listMultipartUploads(list -> list.bucket(THEIRS)),
        s3 ->
            s3.copyObject(
                copy ->
                    copy.sourceBucket(THEIRS)
                        .sourceKey("secret")
                        .destinationBucket(OURS)
                        .destinationKey("stolen")));
  }

  @ParameterizedTest
  @MethodSource("callsOnTheOtherBucket")
  void bucketOfAnotherAccount_isRefused(Call call) {
    assertThatThrownBy(() -> call.of(requester.s3()))
        .isInstanceOfSatisfying(
            AwsServiceException.class, e -> assertThat(e.statusCode()).isEqualTo(403));

    assertThat(other.text("secret")).isEqualTo("the other account's secret");
    assertThat(requester.s3().listBuckets().buckets())
        .noneMatch(bucket -> bucket.name().equals(THEIRS));
    attack.assertLogged("AccessDenied");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "../../../../../../etc/passwd",
        "a/../../../b",
        "..",
        ".",
        "double//slash",
        "%2e%2e/%2e%2e/etc/passwd",
        "..%2f..%2fetc%2fpasswd",
        "..\\..\\windows",
        "con.txt:stream",
        "line\nbreak"
      })
  void key_isDataAndNoPath(String key) throws IOException {
    Set<Path> outside = filesBeside(PLUMBLINE.dataFolder());
    assertThatThrownBy(() -> requester.s3().getObject(get -> get.bucket(OURS).key(key)))
        .isInstanceOf(NoSuchKeyException.class);

    requester.put(key, "content of " + key);

    assertThat(requester.text(key)).isEqualTo("content of " + key);
    assertThat(
            requester.s3().listObjectsV2(list -> list.bucket(OURS)).contents().stream()
                .map(S3Object::key))
        .contains(key);
    assertThat(filesBeside(PLUMBLINE.dataFolder())).isEqualTo(outside);
    requester.s3().deleteObject(delete -> delete.bucket(OURS).key(key));
    assertThat(Path.of("/etc/passwd")).exists();
  }

  /** Sent by hand: the SDK's plain HTTP client does not send such paths as it signed them. */
  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "//etc//passwd", "/../../etc/passwd"})
  void keyThatBeginsWithASlash_isDataAndNoPath(String key) throws IOException {
    String target = "/" + OURS + "/" + key;
    String read = raw.exchange(signed.request(SdkHttpMethod.GET, target, ""));
    assertThat(RawHttp.status(read)).as(read).isEqualTo(404);
    assertThat(read).contains("NoSuchKey");

    String stored = raw.exchange(signed.request(SdkHttpMethod.PUT, target, "mine"));

    assertThat(RawHttp.status(stored)).as(stored).isEqualTo(200);
    assertThat(raw.exchange(signed.request(SdkHttpMethod.GET, target, ""))).endsWith("mine");
  }

  @Test
  void keyWithNul_isRefused() throws IOException {
    for (SdkHttpMethod method : List.of(SdkHttpMethod.GET, SdkHttpMethod.PUT)) {
      String answer = raw.exchange(signed.request(method, "/" + OURS + "/nul%00byte", ""));
      assertThat(RawHttp.status(answer)).as(answer).isBetween(400, 404);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/portal/../../../../etc/passwd",
        "/portal/..%2f..%2f..%2fetc%2fpasswd",
        "/portal/%2e%2e/%2e%2e/application.properties",
        "/assets/../application.properties",
        "/assets/..%5c..%5capplication.properties",
        "/assets//etc/passwd",
        "/actuator/../data/master.key",
        "/portal/app/..;/..;/application.properties"
      })
  void pathOfAPage_leadsNowhere(String path) throws IOException {
    String answer = raw.get(path, "Host: localhost:" + PLUMBLINE.port(), "Accept: text/html");

    assertThat(answer).doesNotContain("root:", "spring.");
    // What is no page of the portal's own is refused; what might be one is the portal's start page.
    assertThat(RawHttp.status(answer)).isIn(200, 400, 403, 404);
    if (RawHttp.status(answer) == 200) {
      assertThat(answer).contains("<!doctype html>");
    }
  }

  @Test
  void keyOfMoreThan1024Bytes_isRefused() {
    assertThatThrownBy(() -> requester.put("k".repeat(1025), "x"))
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(400);
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("KeyTooLongError");
            });
    assertThatThrownBy(() -> requester.put("ü".repeat(513), "x"))
        .isInstanceOf(AwsServiceException.class);
    attack.assertLogged("KeyTooLongError");
  }

  @Test
  void bodyThatIsShorterThanDeclared_leavesNothing() throws IOException {
    String answer =
        raw.exchange(
            signed.request(SdkHttpMethod.PUT, "/" + OURS + "/short", "12345", "12345", 100));

    assertThat(RawHttp.status(answer)).isNotEqualTo(200);
    assertThatThrownBy(() -> requester.text("short")).isInstanceOf(NoSuchKeyException.class);
  }

  @Test
  void bodyThatIsLongerThanDeclared_isCutOff() throws IOException {
    String answer =
        raw.exchange(
            signed.request(SdkHttpMethod.PUT, "/" + OURS + "/long", "12345", "1234567890", 5));

    assertThat(RawHttp.status(answer)).isEqualTo(200);
    assertThat(requester.text("long")).isEqualTo("12345");
  }

  @Test
  void bodyThatIsNotTheSignedOne_isRefused() throws IOException {
    String answer =
        raw.exchange(
            signed.request(SdkHttpMethod.PUT, "/" + OURS + "/changed", "12345", "54321", 5));

    assertThat(RawHttp.status(answer)).isEqualTo(400);
    assertThat(answer).contains("XAmzContentSHA256Mismatch");
    assertThatThrownBy(() -> requester.text("changed")).isInstanceOf(NoSuchKeyException.class);
    attack.assertLogged("XAmzContentSHA256Mismatch");
  }

  static List<String> bombs() {
    StringBuilder laughs =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    String document = "<Delete><Object><Key>%s</Key></Object></Delete>";
    return List.of(
        laughs + "]>" + document.formatted("&a29;"),
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
            + document.formatted("&f;"),
        "<?xml version=\"1.0\"?><!DOCTYPE d SYSTEM \"file:///etc/passwd\">"
            + document.formatted("k"),
        "<a>".repeat(100_000),
        "<Delete " + "a='1' ".repeat(50_000) + "/>");
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void xmlBomb_isRefused(String bomb) throws IOException {
    String upload =
        requester.s3().createMultipartUpload(create -> create.bucket(OURS).key("parts")).uploadId();
    for (String target :
        List.of("/" + OURS + "?delete=", "/" + OURS + "/parts?uploadId=" + upload)) {
      String answer = raw.exchange(signed.request(SdkHttpMethod.POST, target, bomb));

      assertThat(RawHttp.status(answer)).as(answer).isEqualTo(400);
      assertThat(answer).doesNotContain("root:");
    }
    attack.assertLogged("refused POST");
  }

  @Test
  void objectsInFiles_haveNamesThatNobodyChose() throws IOException {
    requester.put("../../chosen-name", new byte[100_000]);

    try (Stream<Path> files = Files.walk(PLUMBLINE.dataFolder())) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.contains("chosen-name"));
    }
  }

  @Test
  void host_decidesNothingButTheBucket() throws IOException {
    String port = ":" + PLUMBLINE.port();
    String bucketHost = raw.get("/portal/api/session", "Host: " + OURS + ".localhost" + port);
    assertThat(RawHttp.status(bucketHost)).isEqualTo(403);
    assertThat(bucketHost).contains("AccessDenied");

    assertThat(RawHttp.status(raw.get("/portal/", "Host: a" + port, "Host: b" + port)))
        .isEqualTo(400);
    assertThat(RawHttp.status(raw.get("/portal/"))).isEqualTo(400);
    assertThat(RawHttp.status(raw.get("/portal/", "Host: ../../x" + port))).isEqualTo(400);
    assertThat(RawHttp.status(raw.get("/portal/", "Host: a b"))).isEqualTo(400);
    assertThat(RawHttp.status(raw.get("http://evil.example/portal/", "Host: localhost" + port)))
        .isEqualTo(400);
    assertThat(raw.get("/", "Host: evil.example", "Accept: text/html"))
        .doesNotContain("evil.example");
    assertThat(
            raw.get(
                "/portal",
                "Host: localhost" + port,
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: https"))
        .doesNotContain("evil.example");
  }

  private static Set<Path> filesBeside(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.getParent())) {
      return files
          .filter(file -> Set.of("etc", "b", "passwd").contains(file.getFileName().toString()))
          .collect(Collectors.toSet());
    }
  }
}
