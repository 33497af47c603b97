package io.plumbline.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class StaticFilesTest {

  private static final String SCRIPT = "/portal/app/main-0a1b.js";

  private final StaticFiles files = read();
  private final MockMvcTester portal = MockMvcTester.of(new PortalPages(files));
  private final MockMvcTester elements = MockMvcTester.of(new WorkerElements(files));

  private static StaticFiles read() {
    try {
      return StaticFiles.read("staticfiles");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void file_isSentWithItsType_andKeptForLongWhenItsNameHasAHash() {
    MvcTestResult answer = portal.get().uri(SCRIPT).exchange();

    assertThat(answer).hasStatusOk().hasHeader("Content-Type", "text/javascript;charset=utf-8");
    assertThat(answer).hasHeader("Cache-Control", "public, max-age=31536000, immutable");
    assertThat(answer).hasHeader("X-Content-Type-Options", "nosniff");
    assertThat(answer).bodyText().startsWith("// a script");
  }

  @Test
  void file_isCompressedForThoseWhoCanReadIt() throws IOException {
    MvcTestResult plain = portal.get().uri(SCRIPT).exchange();
    MvcTestResult compressed =
        portal.get().uri(SCRIPT).header("Accept-Encoding", "br, gzip").exchange();

    assertThat(compressed)
        .hasHeader("Content-Encoding", "gzip")
        .hasHeader("Vary", "Accept-Encoding");
    byte[] body = compressed.getResponse().getContentAsByteArray();
    assertThat(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes())
        .isEqualTo(plain.getResponse().getContentAsByteArray());
    assertThat(compressed.getResponse().getHeader("ETag"))
        .isNotEqualTo(plain.getResponse().getHeader("ETag"));
  }

  @Test
  void file_isNotSentAgain() {
    String etag = portal.get().uri(SCRIPT).exchange().getResponse().getHeader("ETag");

    assertThat(portal.get().uri(SCRIPT).header("If-None-Match", "\"x\", W/" + etag).exchange())
        .hasStatus(304)
        .hasHeader("ETag", etag)
        .bodyText()
        .isEmpty();
    assertThat(portal.get().uri(SCRIPT).header("If-None-Match", "\"x\"").exchange()).hasStatusOk();
  }

  @Test
  void head_hasTheLengthButNoBody() {
    MvcTestResult answer = portal.head().uri(SCRIPT).exchange();

    assertThat(answer).hasStatusOk().hasHeader("Content-Length", "3601").bodyText().isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/portal/", "/portal/jobs", "/portal/jobs/7", "/portal/index.html"})
  void placeInThePortal_isItsStartPage_whichIsAlwaysAskedFor(String path) {
    assertThat(portal.get().uri(path).exchange())
        .hasStatusOk()
        .hasHeader("Content-Type", "text/html;charset=utf-8")
        .hasHeader("Cache-Control", "no-cache")
        .bodyText()
        .contains("<title>start</title>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/portal/api/nothing", "/portal/pages/nothing", "/portal/app/gone.js"})
  void pathThatCannotBeAPlace_isNotFound(String path) {
    assertThat(portal.get().uri(path).exchange()).hasStatus(404);
  }

  @Test
  void portalWithoutSlash_isShownTheWay() {
    assertThat(portal.get().uri("/portal").exchange())
        .hasStatus(302)
        .hasHeader("Location", "/portal/");
  }

  @Test
  void elements_areForEveryOrigin() {
    MvcTestResult answer = elements.get().uri("/assets/icon.svg").exchange();

    assertThat(answer).hasStatusOk().hasHeader("Content-Type", "image/svg+xml");
    assertThat(answer).hasHeader("Access-Control-Allow-Origin", "*");
    assertThat(answer).hasHeader("Cross-Origin-Resource-Policy", "cross-origin");
    assertThat(answer).hasHeader("Cache-Control", "public, max-age=300");
  }

  @Test
  void unknownElementFile_isNotFound() {
    assertThat(elements.get().uri("/assets/nothing.js").exchange()).hasStatus(404);
  }

  @Test
  void find_knowsNamesOnly() {
    assertThat(files.find("app/main-0a1b.js")).isPresent();
    assertThat(files.find("app/../index.html")).isEmpty();
    assertThat(files.find("../application.properties")).isEmpty();
    assertThat(files.find("app")).isEmpty();
    assertThat(files.find("")).isEmpty();
  }

  @Test
  void absentFolder_isEmpty() throws IOException {
    assertThat(StaticFiles.read("nowhere").find("index.html")).isEmpty();
  }

  @Test
  void etag_isOfTheContent() {
    StaticFile first = new StaticFile("a".getBytes(StandardCharsets.UTF_8), "text/plain");
    StaticFile second = new StaticFile("b".getBytes(StandardCharsets.UTF_8), "text/plain");

    assertThat(first.etag(false)).matches("\"[0-9a-f]{32}\"").isNotEqualTo(second.etag(false));
  }
}
