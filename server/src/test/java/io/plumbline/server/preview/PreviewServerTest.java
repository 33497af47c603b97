package io.plumbline.server.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.template.lint.ElementCatalogue;
import io.plumbline.labeling.template.lint.TemplateLint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PreviewServerTest {

  private static final String TEMPLATE =
      """
      <script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
      <crowd-form><crowd-image-classifier name="a" header="{{ task.input.hint }}"
        src="{{ task.input.taskObject | grant_read_access }}"
        categories="{{ task.input.labels | to_json }}"></crowd-image-classifier></crowd-form>
      """;

  @TempDir Path folder;
  private Path template;
  private PreviewServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() throws IOException {
    template = Files.writeString(folder.resolve("page.liquid.html"), TEMPLATE);
    Path input =
        Files.writeString(
            folder.resolve("input.manifest"),
            """
            {"source-ref":"s3://photos/in/a%20b.jpg","hint":"one"}
            {"source-ref":"s3://photos/in/c.jpg"}
            """);
    Path labels =
        Files.writeString(
            folder.resolve("labels.json"),
            "{\"labels\":[{\"label\":\"Cat\"},{\"label\":\"Dog\"}]}");
    Path objects = Files.createDirectories(folder.resolve("objects"));
    Files.writeString(objects.resolve("c.jpg"), "a photo");
    server =
        PreviewServer.start(
            new PreviewFiles(template, input, labels, objects),
            new TemplateLint(ElementCatalogue.standard()),
            0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void page_isRenderedWithTheLine_itsLabelsAndLocalObjects_andSandboxed() throws Exception {
    HttpResponse<String> page = get("page?line=1");

    assertThat(page.body())
        .startsWith("<!doctype html>")
        .contains("src=\"/assets/crowd-html-elements.js\"")
        .contains("[&quot;Cat&quot;,&quot;Dog&quot;]");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("sandbox allow-scripts allow-forms; default-src 'none'");
    String link = page.body().replaceAll("(?s).*src=\"(http://[^\"]+)\".*", "$1");
    assertThat(send(URI.create(link)).body()).isEqualTo("a photo");
    assertThat(get("assets/crowd-html-elements.js").body()).contains("crowd-form");
  }

  @Test
  void objectThatIsNotHere_isAPictureThatSaysSo_andNothingElseIsServed() throws Exception {
    assertThat(get("objects/s3%3A%2F%2Fphotos%2Fx.jpg").body())
        .contains("s3://photos/x.jpg", "--objects");
    assertThat(get("objects/s3%3A%2F%2Fphotos%2F..%2Flabels.json").body()).contains("<svg");
    assertThat(get("..%2f..%2flabels.json").statusCode()).isEqualTo(404);
  }

  @Test
  void state_saysWhatIsWrong_andFollowsTheFiles() throws Exception {
    assertThat(findings(0)).isEmpty();
    assertThat(findings(1)).hasSize(1);
    assertThat(findings(1).get(0).path("code").asString()).isEqualTo("UndefinedVariable");
    String before = get("version").body();

    Files.writeString(template, TEMPLATE.replace("crowd-form>", "crowd-fom>"));

    assertThat(get("version").body()).isNotEqualTo(before);
    assertThat(findings(0))
        .extracting(finding -> finding.path("code").asString())
        .contains("NoForm", "UnknownElement");

    Files.writeString(template, "{{ task.input | }}");
    assertThat(findings(0))
        .extracting(finding -> finding.path("line") + ":" + finding.path("column"))
        .containsExactly("1:17");
    Files.delete(template);
    assertThat(get("state").body()).contains("there is no file");
  }

  @Test
  void pageOfElsewhere_thatCallsItselfByOurAddress_isRefused() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /state HTTP/1.0\r\nHost: evil.example\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .contains("403");
    }
  }

  private JsonNode findings(int line) throws Exception {
    return JsonMapper.shared().readTree(get("state?line=" + line).body()).path("findings");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(URI.create(server.address() + path));
  }

  private HttpResponse<String> send(URI address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
