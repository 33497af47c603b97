package io.plumbline.server.labeling;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.functions.Function.LocalProgram;
import io.plumbline.functions.Language;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.template.lint.ElementCatalogue;
import io.plumbline.labeling.template.lint.TemplateLint;
import io.plumbline.objectstore.S3Location;
import io.plumbline.server.function.FunctionRegistry;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every row of {@code docs/bad-input.md}: is said of each what stands there? What is really
 * said lies in {@code target/bad-input.md} afterwards, in the same form.
 */
class BadInputTest {

  private static final Path TABLE = Path.of("..", "docs", "bad-input.md");
  private static final Pattern ROW =
      Pattern.compile("\\| (?<what>[^|]+) \\| `(?<input>(?:[^`])*)` \\| (?<message>.*) \\|");
  private static final Pattern REPEATED = Pattern.compile("«(.)×([0-9]+)»");
  private static final Pattern RAW_BYTE = Pattern.compile("«([0-9A-F]{2})»");
  private static final int FEWEST = 100;

  @RegisterExtension final DatabaseExtension database = new DatabaseExtension(TestDatabases.SQLITE);
  @TempDir Path folder;
  @TempDir Path functionFolder;

  @Test
  void everyRow_isSaidAsItStands() throws IOException {
    List<String> actual = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    int rows = 0;
    try (LabelingScenario scenario = new LabelingScenario(database.get(), folder)) {
      prepare(scenario);
      String section = "";
      for (String line : Files.readAllLines(TABLE)) {
        section = line.startsWith("## ") ? line.substring(3) : section;
        Matcher row = ROW.matcher(line);
        if (!row.matches()) {
          actual.add(line);
          continue;
        }
        rows++;
        String said = said(scenario, section, row.group("input").replace("\\|", "|"), rows);
        String expected = row.group("message").replace("\\|", "|");
        if (!said.equals(expected)) {
          wrong.add(row.group("what") + "\n  expected: " + expected + "\n  was:      " + said);
        }
        actual.add(
            "| %s | `%s` | %s |"
                .formatted(row.group("what"), row.group("input"), said.replace("|", "\\|")));
      }
    }
    Files.write(Files.createDirectories(Path.of("target")).resolve("bad-input.md"), actual);
    assertThat(rows).isGreaterThanOrEqualTo(FEWEST);
    assertThat(wrong).isEmpty();
  }

  private static void prepare(LabelingScenario scenario) {
    put(scenario, "ok.png", image("png"));
    scenario.store.createBucket("foreign", LabelingScenario.OTHER_ACCOUNT);
    scenario.store.putBytes(new S3Location("foreign", "ok.png"), image("png"), "image/png");
    scenario.workers(1);
  }

  private String said(LabelingScenario scenario, String section, String input, int row)
      throws IOException {
    String name = "case-" + row;
    return switch (section) {
      case "Input manifests" -> {
        put(scenario, name + ".manifest", bytes(input));
        yield failure(scenario.create(name, w -> w.manifest("s3://data/" + name + ".manifest")));
      }
      case "Label category configuration files" -> {
        manifest(scenario, "ok.png");
        put(scenario, "labels.json", bytes(input));
        yield failure(scenario.create(name, w -> w));
      }
      case "Worker templates" -> lint(input);
      case "Images" -> {
        put(scenario, "labels.json", bytes("{\"labels\":[{\"label\":\"a\"},{\"label\":\"b\"}]}"));
        put(scenario, "it.png", picture(input));
        manifest(scenario, "it.png");
        yield failure(scenario.create(name, w -> w));
      }
      case "Functions" -> function(scenario, name, input);
      default -> throw new IllegalStateException("no section is named " + section);
    };
  }

  private static String failure(LabelingJob job) {
    assertThat(job.status()).as(job.name()).isEqualTo(JobStatus.FAILED);
    return String.valueOf(job.failureReason())
        .replaceAll("; all of it is in s3://data/out/case-[0-9]+/preflight.json", "");
  }

  private static String lint(String body) {
    String script = "<script src=\"https://assets.crowd.aws/crowd-html-elements.js\"></script>\n";
    return new TemplateLint(ElementCatalogue.standard())
        .check(script + new String(bytes(body), StandardCharsets.UTF_8)).stream()
            .map(finding -> finding.severity().wireName() + ", " + finding.error())
            .collect(Collectors.joining("; "));
  }

  private String function(LabelingScenario scenario, String name, String input) throws IOException {
    boolean before = input.startsWith("pre: ");
    Path place = Files.createDirectories(functionFolder.resolve(name));
    Files.writeString(
        place.resolve("lambda_function.py"),
        "def lambda_handler(event, context):\n    " + input.replaceFirst("^(pre|post): ", ""));
    scenario
        .bean(FunctionRegistry.class)
        .put(
            LabelingScenario.ACCOUNT,
            new LocalProgram(
                name,
                place,
                Language.PYTHON,
                "lambda_function.lambda_handler",
                Duration.ofSeconds(2),
                512));
    scenario.put("input.manifest", "{\"source\":\"a text\"}");
    LabelingJob job =
        scenario.create(
            name,
            w -> w.workers(1).functions(before ? name : null, before ? "ACS-PassThrough" : name));
    if (!before) {
      String worker = scenario.workers(1).get(0);
      scenario.submitRaw(scenario.next(job, worker).orElseThrow(), "{}");
      scenario.run();
    }
    return LabelingScenario.JSON
        .readTree(scenario.read("out/" + name + "/manifests/output/failed-objects.jsonl"))
        .path("reason")
        .asString()
        .replace(name, "f");
  }

  private static void manifest(LabelingScenario scenario, String key) {
    scenario.put("input.manifest", "{\"source-ref\":\"s3://data/" + key + "\"}");
  }

  private static void put(LabelingScenario scenario, String key, byte[] content) {
    scenario.store.putBytes(
        new S3Location(LabelingScenario.BUCKET, key), content, "application/octet-stream");
  }

  /** What a cell of the table stands for. */
  private static byte[] bytes(String cell) {
    String text =
        REPEATED
            .matcher(cell.replace('⏎', '\n'))
            .replaceAll(found -> found.group(1).repeat(Integer.parseInt(found.group(2))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Matcher raw = RAW_BYTE.matcher(text);
    int from = 0;
    while (raw.find()) {
      out.writeBytes(text.substring(from, raw.start()).getBytes(StandardCharsets.UTF_8));
      out.writeBytes(HexFormat.of().parseHex(raw.group(1)));
      from = raw.end();
    }
    out.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static byte[] picture(String recipe) {
    return switch (recipe) {
      case "empty" -> new byte[0];
      case "text" -> bytes("a cat");
      case "html" -> bytes("<!doctype html><p>404</p>");
      case "pdf" -> bytes("%PDF-1.7⏎");
      case "png 20 bytes" -> Arrays.copyOf(image("png"), 20);
      case "jpg 20 bytes" -> Arrays.copyOf(image("jpg"), 20);
      case "png half" -> Arrays.copyOf(image("png"), image("png").length / 2);
      case "jpg half" -> Arrays.copyOf(image("jpg"), image("jpg").length / 2);
      case "jpg 3 bytes" -> Arrays.copyOf(image("jpg"), 3);
      case "svg" -> bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
      case "webp" -> bytes("RIFF«24»«00»«00»«00»WEBPVP8 ");
      case "heic" -> bytes("«00»«00»«00»«18»ftypheic");
      case "png garbled" -> garbled(image("png"));
      case "jpg garbled" -> garbled(image("jpg"));
      case "png 0x0" -> resized(image("png"), 0);
      case "png 20000x20000" -> resized(image("png"), 20_000);
      case "41 MB" -> Arrays.copyOf(image("png"), 41_000_000);
      default -> throw new IllegalStateException("no picture is made by " + recipe);
    };
  }

  private static byte[] image(String format) {
    BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 60_000; i++) {
      image.setRGB(i % 300, i / 300, i * 7919);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  /** The head of a file, and noise in the place of the rest. */
  private static byte[] garbled(byte[] file) {
    byte[] garbled = file.clone();
    for (int i = garbled.length / 2; i < garbled.length - 40; i++) {
      garbled[i] = (byte) (i * 31 + 7);
    }
    return garbled;
  }

  /** A PNG that says of itself to be larger than it is: its header is 13 bytes from byte 16 on. */
  private static byte[] resized(byte[] png, int side) {
    ByteBuffer buffer = ByteBuffer.wrap(png.clone());
    buffer.putInt(16, side).putInt(20, side);
    CRC32 check = new CRC32();
    check.update(buffer.array(), 12, 17);
    return buffer.putInt(29, (int) check.getValue()).array();
  }
}
