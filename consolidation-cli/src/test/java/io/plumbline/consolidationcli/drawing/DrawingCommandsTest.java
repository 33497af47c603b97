package io.plumbline.consolidationcli.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.consolidationcli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a file to a file, for everything that is drawn. */
class DrawingCommandsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "boxes|\"left\":3,\"top\":4,\"width\":50,\"height\":20",
        "polygons|\"points\":[[3,4],[9,4],[6,8]]",
        "polylines|\"points\":[[3,4],[9,4],[16,8]]",
        "keypoints|\"scale\":90,\"points\":[[3,4],null,[6,8]]",
        "cuboids|\"x\":3,\"y\":4,\"z\":1,\"length\":4,\"width\":2,\"height\":1.5,\"yaw\":0.3",
        "instances|\"runs\":[70,20,62,22,7826]"
      })
  void drawing_threeWorkersAgree_comesOutAsDrawn(String kind, String shape) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String worker : List.of("ann", "bob", "cyd")) {
      lines.append(
          "{\"task\":\"p\",\"worker\":\"%s\",\"width\":100,\"height\":80,\"%s\":[{\"label\":\"car\",%s}]}\n"
              .formatted(worker, kind, shape));
    }
    lines.append(
        "{\"task\":\"q\",\"worker\":\"ann\",\"width\":100,\"height\":80,\"%s\":[]}\n"
            .formatted(kind));
    Path explain = folder.resolve("explain.jsonl");
    Path need = folder.resolve("need.csv");
    Path agreement = folder.resolve("agreement.csv");

    CommandRun run =
        CommandRun.of(
            kind,
            file(lines.toString()),
            "--explain",
            explain,
            "--answer-need",
            need,
            "--agreement",
            agreement);

    assertThat(run.err()).isEmpty();
    List<String> out = run.out().lines().toList();
    assertThat(out).hasSize(2);
    JsonNode found = JsonMapper.shared().readTree(out.get(0)).path(kind).path(0);
    JsonNode wanted = JsonMapper.shared().readTree("{" + shape + "}");
    wanted
        .properties()
        .forEach(
            property ->
                assertThat(numbers(found.path(property.getKey())))
                    .startsWith(numbers(property.getValue())));
    assertThat(found.path("label").asString()).isEqualTo("car");
    assertThat(found.path("confidence").asDouble()).isBetween(0.5, 1.0);
    assertThat(JsonMapper.shared().readTree(out.get(1)).path(kind)).isEmpty();
    assertThat(Files.readAllLines(explain)).hasSize(1);
    assertThat(Files.readAllLines(need)).hasSize(3);
    assertThat(agreement).content().contains("krippendorff-alpha-matched,");
  }

  @Test
  void boxes_lineWithoutHeight_isNamedWithItsPlace() throws IOException {
    Path answers =
        file(
            "{\"task\":\"p\",\"worker\":\"ann\",\"boxes\":[{\"label\":\"a\",\"left\":1,\"top\":2,\"width\":3}]}\n");

    CommandRun run = CommandRun.of("boxes", answers);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("line 1, boxes[0].height");
  }

  @Test
  void boxes_sameWorkerTwice_isRefused() throws IOException {
    String line = "{\"task\":\"p\",\"worker\":\"ann\",\"boxes\":[]}\n";

    assertThat(CommandRun.of("boxes", file(line + line)).err())
        .contains("line 2, worker: \"ann\" has drawn in \"p\" on an earlier line");
  }

  @Test
  void masks_threeWorkers_giveTheLabelOfMost() throws IOException {
    String line =
        "{\"task\":\"p\",\"worker\":\"%s\",\"width\":4,\"height\":2,\"runs\":[[0,2],[%d,6]]}\n";
    Path answers =
        file(line.formatted("ann", 2) + line.formatted("bob", 2) + line.formatted("cyd", 1));

    CommandRun run = CommandRun.of("masks", answers);

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(
            "{\"task\":\"p\",\"width\":4,\"height\":2,\"runs\":[[0,2],[2,6]],\"confidence\":");
  }

  @Test
  void masks_pixelModel_believesTheWorkerWhoWasRightElsewhere() throws IOException {
    String line =
        "{\"task\":\"%s\",\"worker\":\"%s\",\"width\":40,\"height\":30,\"runs\":[[0,400],[1,%d]]}\n";
    StringBuilder lines = new StringBuilder();
    for (String task : List.of("p", "q", "r")) {
      lines.append(line.formatted(task, "ann", 400));
      lines.append(line.formatted(task, "bob", 400));
      lines.append(line.formatted(task, "cyd", 800));
    }
    lines.append(line.formatted("s", "ann", 400)).append(line.formatted("s", "cyd", 800));

    CommandRun run =
        CommandRun.of("masks", file(lines.toString()), "--method", "pixel-dawid-skene");

    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .hasSize(4)
        .allMatch(out -> out.contains("\"runs\":[[0,400],[1,400],[0,400]]"));
  }

  @Test
  void masks_moreLabelsThanThePixelModelKnows_areRefused() throws IOException {
    Path answers =
        file("{\"task\":\"p\",\"worker\":\"ann\",\"width\":4,\"height\":2,\"runs\":[[32,8]]}\n");

    CommandRun run = CommandRun.of("masks", answers, "--method", "pixel-dawid-skene");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "task \"p\" has label 32; --method pixel-dawid-skene takes 0 to 31, the default any");
  }

  /** Written alike, whether whole or not. */
  private static String numbers(JsonNode node) {
    return node.toString().replace(".0", "");
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("answers.jsonl"), content);
  }
}
