package io.plumbline.autolabelcli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulateCommandTest {

  private static final int OBJECTS = 1_000;

  @TempDir private Path folder;

  private record Run(int exitCode, String out, String err) {}

  private static Run run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int exitCode =
        AutolabelCommand.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(words);
    return new Run(exitCode, out.toString(), err.toString());
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  /** Scores that are as often right as they say. */
  private Path[] scored() throws IOException {
    Random random = new Random(1);
    StringBuilder truth = new StringBuilder("id,truth\n");
    StringBuilder scores = new StringBuilder("id,label,confidence\n");
    for (int i = 0; i < OBJECTS; i++) {
      double confidence = 1 - 0.5 * Math.pow(random.nextDouble(), 4);
      boolean right = random.nextDouble() < confidence;
      truth.append("o%d,%s%n".formatted(i, right ? "cat" : "dog"));
      scores.append(String.format(Locale.ROOT, "o%d,cat,%.4f%n", i, confidence));
    }
    return new Path[] {file("truth.csv", truth.toString()), file("scores.csv", scores.toString())};
  }

  @Test
  void simulate_scores_printsOneObjectAndDrawsTheCurve() throws IOException {
    Path[] files = scored();
    Path picture = folder.resolve("curve.svg");
    Run run =
        run(
            "simulate",
            "--truth",
            files[0],
            "--scores",
            files[1],
            "--target-error",
            "0.05",
            "--target-kind",
            "overall",
            "--seed",
            "1",
            "--picture",
            picture);
    assertThat(run.exitCode()).isZero();
    JsonNode outcome = JsonMapper.shared().readTree(run.out());
    assertThat(outcome.get("objects").asInt()).isEqualTo(OBJECTS);
    assertThat(outcome.get("humanLabels").asInt() + outcome.get("autoLabeled").asInt())
        .isEqualTo(OBJECTS);
    assertThat(outcome.get("autoLabeled").asInt()).isGreaterThan(OBJECTS / 5);
    assertThat(outcome.get("overallError").asDouble()).isLessThanOrEqualTo(0.05);
    assertThat(outcome.get("targetMet").asBoolean()).isTrue();
    assertThat(outcome.get("curve").get(0).get("humanLabels").asInt()).isPositive();
    assertThat(run.err()).contains("plumbline: round 1: people");
    assertThat(picture).content().startsWith("<svg").endsWith("</svg>\n");
  }

  @Test
  void simulate_threeWorkersWhoErr_countsTheirMistakesAndStillLabels() throws IOException {
    Path[] files = scored();
    Run run =
        run(
            "simulate",
            "-q",
            "--truth",
            files[0],
            "--scores",
            files[1],
            "--target-error",
            "0.1",
            "--human-error",
            "0.05",
            "--workers",
            "3");
    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode outcome = JsonMapper.shared().readTree(run.out());
    int human = outcome.get("humanLabels").asInt();
    double wrong =
        outcome.get("overallError").asDouble() * OBJECTS
            - outcome.get("autoError").asDouble() * outcome.get("autoLabeled").asInt();
    // Together they err less often than alone.
    assertThat(wrong).isPositive().isLessThan(0.03 * human);
    assertThat(outcome.get("autoLabeled").asInt()).isGreaterThan(OBJECTS / 5);
    assertThat(outcome.get("targetMet").asBoolean()).isTrue();
  }

  @Test
  void simulate_peopleWhoAreNoHelp_areNotUnderstood() {
    Run alone = run("simulate", "--texts", "any.csv", "--human-error", "0.1");
    assertThat(alone.exitCode()).isEqualTo(2);
    assertThat(alone.err()).contains("--human-error 0.1: people must be better than 0.05");
    Run many = run("simulate", "--texts", "any.csv", "--workers", "10");
    assertThat(many.exitCode()).isEqualTo(2);
    assertThat(many.err()).contains("--workers 10: from 1 to 9 people");
  }

  @Test
  void simulate_sameSeed_printsTheSame() throws IOException {
    Path[] files = scored();
    String first = run("simulate", "-q", "--truth", files[0], "--scores", files[1]).out();
    String second = run("simulate", "-q", "--truth", files[0], "--scores", files[1]).out();
    assertThat(first.replaceAll("\"cpuSeconds\":[^,]*", ""))
        .isEqualTo(second.replaceAll("\"cpuSeconds\":[^,]*", ""));
  }

  @Test
  void simulate_idxFiles_learnsThePictures() throws IOException {
    Random random = new Random(2);
    Path pictures = folder.resolve("pictures");
    Path labels = folder.resolve("labels");
    try (DataOutputStream pixels = new DataOutputStream(Files.newOutputStream(pictures));
        DataOutputStream classes = new DataOutputStream(Files.newOutputStream(labels))) {
      for (int number : new int[] {0x803, OBJECTS, 16, 16}) {
        pixels.writeInt(number);
      }
      classes.writeInt(0x801);
      classes.writeInt(OBJECTS);
      for (int i = 0; i < OBJECTS; i++) {
        classes.writeByte(i % 2);
        for (int p = 0; p < 256; p++) {
          boolean stripe = (i % 2 == 0 ? p % 16 : p / 16) / 4 % 2 == 0;
          pixels.writeByte((stripe ? 150 : 50) + random.nextInt(90));
        }
      }
    }
    Run run = run("simulate", "-q", "--idx", pictures, labels);
    assertThat(run.exitCode()).isZero();
    JsonNode outcome = JsonMapper.shared().readTree(run.out());
    assertThat(outcome.get("autoError").asDouble()).isLessThanOrEqualTo(0.05);
    assertThat(outcome.get("autoLabeled").asInt()).isGreaterThan(OBJECTS / 3);
  }

  @Test
  void simulate_textModelWithoutTokenizer_isNotUnderstood() throws IOException {
    Path texts = file("texts.csv", "text,truth\na,x\nb,y\n");
    Run run = run("simulate", "--texts", texts, "--text-model", "model.onnx");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--text-model model.onnx needs --tokenizer");
    assertThat(run("simulate", "--texts", texts, "--tokenizer", "tokenizer.json").err())
        .contains("--tokenizer goes with --text-model");
  }

  @Test
  void simulate_textModelThatIsNotThere_namesTheFile() throws IOException {
    Path texts = file("texts.csv", "text,truth\na,x\nb,y\n");
    Run run =
        run("simulate", "--texts", texts, "--text-model", "no.onnx", "--tokenizer", "no.json");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("there is no file no.onnx");
  }

  @Test
  void simulate_textsOfLikeMeaning_learnsThemByTheNetwork() throws IOException {
    String[][] words = {
      {"goal", "match", "team", "coach", "league", "player", "striker", "referee", "stadium"},
      {"court", "lawyer", "judge", "trial", "verdict", "jury", "attorney", "lawsuit", "sentence"}
    };
    StringBuilder texts = new StringBuilder("text,truth\n");
    Random random = new Random(3);
    for (int i = 0; i < 600; i++) {
      texts.append(words[i % 2][random.nextInt(9)]).append(' ').append(words[i % 2][i / 2 % 9]);
      texts.append(',').append(i % 2).append('\n');
    }
    Path file = file("texts.csv", texts.toString());
    for (String[] model : new String[][] {{}, {"--text-model", "none"}}) {
      Object[] line = {"simulate", "-q", "--texts", file, "--target-kind", "overall"};
      Object[] all = Stream.concat(Arrays.stream(line), Arrays.stream(model)).toArray();
      Run run = run(all);
      assertThat(run.exitCode()).isZero();
      JsonNode outcome = JsonMapper.shared().readTree(run.out());
      assertThat(outcome.get("overallError").asDouble()).isLessThanOrEqualTo(0.05);
      assertThat(outcome.get("autoLabeled").asInt()).isGreaterThan(100);
    }
  }

  @Test
  void simulate_labelsBeforePictures_saysWhatToDo() throws IOException {
    Path wrong = Files.write(folder.resolve("wrong"), new byte[] {0, 0, 8, 3, 0, 0, 0, 1});
    Run run = run("simulate", "--idx", wrong, wrong);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("begins with 0x803 instead of 0x801; name the pictures first");
  }

  @Test
  void simulate_scoreOfAnUnknownObject_namesTheLine() throws IOException {
    Path truth = file("truth.csv", "id,truth\na,x\nb,y\n");
    Path scores = file("scores.csv", "id,label,confidence\na,x,0.9\nc,x,0.8\n");
    Run run = run("simulate", "--truth", truth, "--scores", scores);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("scores.csv line 3, column 1 (id): \"c\" is not in");
  }

  @Test
  void simulate_missingScore_namesTheObject() throws IOException {
    Path truth = file("truth.csv", "id,truth\na,x\nb,y\n");
    Path scores = file("scores.csv", "id,label,confidence\na,x,0.9\n");
    assertThat(run("simulate", "--truth", truth, "--scores", scores).err())
        .contains("has no line for \"b\"");
  }

  @Test
  void simulate_impossibleTarget_isNotUnderstood() {
    Run run = run("simulate", "--texts", "any.csv", "--target-error", "1.5");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("a target error of 1.5 makes no sense");
  }

  @Test
  void simulate_twoSources_isNotUnderstood() {
    assertThat(run("simulate", "--texts", "a.csv", "--images", "b").exitCode()).isEqualTo(2);
  }
}
