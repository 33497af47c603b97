package io.plumbline.consolidationcli.groundtruth;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.consolidationcli.CommandRun;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawnAndMarkedManifestTest {

  @TempDir Path folder;
  private JobFolder job = new JobFolder(Path.of("."));

  @BeforeEach
  void makeFolder() {
    job = new JobFolder(folder);
  }

  @Test
  void boxes_ofAJob_becomeAnOutputManifest() throws IOException {
    String box = "[{\"label\":\"dog\",\"left\":11,\"top\":13,\"width\":61,\"height\":12}]";
    job.addResponse(1, 0, "ann", boxes(box), "bob", boxes(box), "cyd", boxes(box));
    job.addResponse(1, 1, "ann", boxes("[]"), "bob", boxes("[]"), "cyd", boxes("[]"));
    Path manifest =
        job.file(
            "input.manifest",
            "{\"source-ref\":\"s3://b/0.jpg\"}\n{\"source-ref\":\"s3://b/1.jpg\"}");

    CommandRun run = run("boxes", manifest, "cat", "dog");

    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().toList().get(0))
        .startsWith(
            "{\"source-ref\":\"s3://b/0.jpg\",\"label\":{\"image_size\":[{\"width\":500,\"height\":400,\"depth\":3}],"
                + "\"annotations\":[{\"class_id\":1,\"left\":11,\"top\":13,\"width\":61,\"height\":12}]},"
                + "\"label-metadata\":{\"objects\":[{\"confidence\":0.")
        .contains("\"class-map\":{\"1\":\"dog\"},\"type\":\"groundtruth/object-detection\"");
    assertThat(run.out().lines().toList().get(1))
        .contains("\"annotations\":[]")
        .contains("\"objects\":[],\"class-map\":{}");
  }

  @Test
  void boxes_answerWithoutBoxes_isNamed() throws IOException {
    job.addResponse(1, 0, "ann", "{\"boundingBox\":{}}");

    CommandRun run = CommandRun.of("boxes", folder);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("answers[0]").contains("no element has \"boundingBoxes\"");
  }

  @Test
  void spans_ofAJob_becomeAnOutputManifest() throws IOException {
    String anna = "[{\"label\":\"PER\",\"startOffset\":0,\"endOffset\":4}]";
    job.addResponse(1, 0, "ann", entities(anna), "bob", entities(anna), "cyd", entities(anna));
    Path manifest = job.file("input.manifest", "{\"source\":\"Anna left Rome\"}");

    CommandRun run = run("spans", manifest, "LOC", "PER");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(
            "{\"source\":\"Anna left Rome\",\"label\":{\"annotations\":{\"labels\":[{\"label\":\"LOC\"},"
                + "{\"label\":\"PER\"}],\"entities\":[{\"label\":\"PER\",\"startOffset\":0,\"endOffset\":4}]}},"
                + "\"label-metadata\":{\"entities\":[{\"confidence\":0.")
        .contains("\"type\":\"groundtruth/text-span\"");
  }

  @Test
  void spans_beyondTheTextOfTheManifest_areNamed() throws IOException {
    job.addResponse(
        1, 0, "ann", entities("[{\"label\":\"PER\",\"startOffset\":3,\"endOffset\":9}]"));
    Path manifest = job.file("input.manifest", "{\"source\":\"Anna\"}");

    CommandRun run = run("spans", manifest, "LOC", "PER");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("endOffset").contains("within 4 code points");
  }

  @Test
  void polygons_ofAFolder_areRefused() throws IOException {
    job.addResponse(1, 0, "ann", "{\"polygon\":{}}");

    CommandRun run = CommandRun.of("polygons", folder);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("give polygons as JSON Lines");
  }

  private CommandRun run(String kind, Path manifest, String first, String second)
      throws IOException {
    Path categories =
        job.file(
            "categories.json",
            "{\"labels\":[{\"label\":\"%s\"},{\"label\":\"%s\"}]}".formatted(first, second));
    return CommandRun.of(
        kind, folder, "--manifest", manifest, "--label-categories", categories, "--job-name", "j");
  }

  private static String boxes(String list) {
    return "{\"boundingBox\":{\"boundingBoxes\":"
        + list
        + ",\"inputImageProperties\":{\"height\":400,\"width\":500}}}";
  }

  private static String entities(String list) {
    return "{\"crowd-entity-annotation\":{\"entities\":" + list + "}}";
  }
}
