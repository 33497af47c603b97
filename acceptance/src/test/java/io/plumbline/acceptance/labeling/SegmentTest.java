package io.plumbline.acceptance.labeling;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.acceptance.RunningPlumbline;
import io.plumbline.acceptance.portal.PortalVisit;
import io.plumbline.acceptance.requester.Pictures;
import io.plumbline.acceptance.requester.Requester;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A worker has objects found in the image of the task, and in no other. */
class SegmentTest {

  @RegisterExtension static final RunningPlumbline PLUMBLINE = RunningPlumbline.serving();

  private static final String TEAM = "finders";
  private static final Pattern PICTURE =
      Pattern.compile("crowd-image-classifier[^>]* src=\"(http[^\"]*)\"", Pattern.DOTALL);

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static PortalVisit worker;
  private static String assignment;
  private static String image;

  @BeforeAll
  static void openTask() throws IOException {
    try (Requester requester =
        new Requester(PLUMBLINE.address(), PLUMBLINE.credentials(), "street")) {
      requester.prepareBucket();
      requester.createTeam(TEAM);
      String picture = requester.put("images/ball 공.jpg", ball());
      requester.put("images/other.png", Pictures.png(1));
      requester.createJob(
          "balls",
          TEAM,
          requester.put("input.manifest", "{\"source-ref\":\"" + picture + "\"}\n"),
          create -> {});
    }
    String printed = PLUMBLINE.cli("worker", "add", "fin", "--team", TEAM);
    worker =
        PortalVisit.firstSignIn(
            HTTP, PLUMBLINE.address(), "fin", PortalVisit.oneTimePassword(printed));
    assignment = worker.next(worker.awaitJob(1));
    String page = worker.call("GET", "/portal/api/assignments/" + assignment + "/page").body();
    Matcher found = PICTURE.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    image = found.group(1).replace("&amp;", "&").replace("&#38;", "&");
  }

  @Test
  void box_givesTheRunsOfTheObject() throws IOException {
    HttpResponse<String> answer = segment(image, "box", box(190, 90, 410, 310));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode found = PortalVisit.json(answer);
    long pixels = 0;
    for (JsonNode run : found.get("runs")) {
      pixels += run.asLong();
    }
    assertThat(pixels).isEqualTo(found.get("width").asLong() * found.get("height").asLong());
    // How well the edge is met is told by the tests of the finder: a drawing without noise is hard.
    assertThat(objectPixels(found)).isGreaterThan((long) (0.9 * Math.PI * 100 * 100));
  }

  @Test
  void outermostPoints_giveTheRunsOfTheObject() throws IOException {
    List<Map<String, Integer>> points =
        List.of(point(300, 100), point(200, 200), point(399, 200), point(300, 299));

    HttpResponse<String> answer = segment(image, "points", points);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertBall(PortalVisit.json(answer));
  }

  @Test
  void imageOfNoPage_isNotFound() throws IOException {
    for (String other :
        List.of(
            image.replace("ball%20%EA%B3%B5.jpg", "other.png"),
            "http://127.0.0.1:1/images/a.jpg",
            "file:///etc/passwd",
            "")) {
      assertThat(segment(other, "box", box(1, 1, 40, 40)).statusCode()).as(other).isEqualTo(404);
    }
  }

  @Test
  void placeThatCannotBe_isRefusedWithTheReason() throws IOException {
    HttpResponse<String> beyond = segment(image, "box", box(500, 10, 700, 90));
    assertThat(beyond.statusCode()).isEqualTo(422);
    assertThat(beyond.body()).contains("SegmentImpossible").contains("600 × 400");

    assertThat(segment(image, "box", box(50, 10, 50, 90)).statusCode()).isEqualTo(422);
    assertThat(segment(image, "points", List.of(point(1, 1))).statusCode()).isEqualTo(422);
    assertThat(segment(image, "circle", 5).statusCode()).isEqualTo(422);
  }

  @Test
  void colours_canBeReadByThePage() throws Exception {
    HttpResponse<byte[]> answer =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(image)).header("Origin", "null").build(),
            BodyHandlers.ofByteArray());

    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
  }

  private static void assertBall(JsonNode found) {
    assertThat(objectPixels(found) / (Math.PI * 100 * 100)).isBetween(0.97, 1.03);
    assertThat(found.get("left").asInt()).isBetween(100, 200);
    assertThat(found.get("width").asInt()).isBetween(200, 400);
  }

  private static long objectPixels(JsonNode found) {
    long pixels = 0;
    for (int run = 1; run < found.get("runs").size(); run += 2) {
      pixels += found.get("runs").get(run).asLong();
    }
    return pixels;
  }

  private static HttpResponse<String> segment(String of, String kind, Object place)
      throws IOException {
    return worker.call(
        "POST",
        "/portal/api/assignments/" + assignment + "/segment",
        Map.of("image", of, kind, place));
  }

  private static Map<String, Integer> box(int left, int top, int right, int bottom) {
    return Map.of("left", left, "top", top, "right", right, "bottom", bottom);
  }

  private static Map<String, Integer> point(int x, int y) {
    return Map.of("x", x, "y", y);
  }

  private static byte[] ball() throws IOException {
    BufferedImage picture = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(new Color(0x3C6E47));
    pen.fillRect(0, 0, 600, 400);
    pen.setColor(new Color(0xD8A24A));
    pen.fillOval(200, 100, 200, 200);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpg", bytes);
    return bytes.toByteArray();
  }
}
