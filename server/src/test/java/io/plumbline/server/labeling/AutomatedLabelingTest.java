package io.plumbline.server.labeling;

import static io.plumbline.server.labeling.LabelingScenario.ACCOUNT;
import static io.plumbline.server.labeling.LabelingScenario.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.autolabel.threshold.Target;
import io.plumbline.autolabel.threshold.TargetKind;
import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.labeling.automation.Example;
import io.plumbline.labeling.automation.ModelArchive;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.job.AutomatedLabeling;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.LabelCounters;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobs;
import io.plumbline.labeling.task.WorkItem;
import io.plumbline.objectstore.ObjectStore;
import io.plumbline.objectstore.S3Location;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Jobs in which a model labels what it surely can, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabases.class)
@Timeout(
    value = 10,
    unit = TimeUnit.MINUTES) // a job that does not go on ends its test, not the build
class AutomatedLabelingTest {

  private static final int OBJECTS = 500;
  private static final String ALGORITHM =
      "arn:aws:sagemaker:eu-west-1:027400017018:labeling-job-algorithm-specification/image-classification";

  @RegisterExtension final DatabaseExtension database;
  @TempDir Path folder;
  private final CutOff cutOff = new CutOff();
  private LabelingScenario scenario;
  private String worker = "";

  /** By object: how its picture looks, and what people say of it. */
  private IntFunction<String> truth = AutomatedLabelingTest::look;

  AutomatedLabelingTest(TestDatabases kind) {
    database = new DatabaseExtension(kind);
  }

  @BeforeEach
  void open() {
    scenario = new LabelingScenario(database.get(), folder, cutOff::around);
    worker = scenario.workers(1).get(0);
  }

  @AfterEach
  void close() {
    scenario.close();
  }

  /** An object store during one of whose calls the process dies, when a test says so. */
  private static final class CutOff {
    private volatile boolean armed;
    private final CountDownLatch happened = new CountDownLatch(1);

    ObjectStore around(ObjectStore store) {
      return (ObjectStore)
          Proxy.newProxyInstance(
              ObjectStore.class.getClassLoader(),
              new Class<?>[] {ObjectStore.class},
              (proxy, method, arguments) -> {
                if (armed
                    && arguments[0] instanceof S3Location place
                    && place.key().endsWith("auto_annotator_output.txt")) {
                  armed = false;
                  happened.countDown();
                  throw new CrashingStore.Crash();
                }
                try {
                  return method.invoke(store, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }

  private static String look(int object) {
    return object % 2 == 0 ? "cat" : "dog";
  }

  /** Cats are discs and dogs are bars, each somewhere else and in another grey. */
  private static byte[] picture(int object) {
    Random random = new Random(object);
    BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    int grey = 120 + random.nextInt(130);
    pen.setColor(new Color(grey, grey, grey));
    int x = 2 + random.nextInt(10);
    int y = 2 + random.nextInt(10);
    if (object % 2 == 0) {
      pen.fillOval(x, y, 14, 14);
    } else {
      pen.fillRect(x + 5, 2, 4, 24);
    }
    pen.dispose();
    return png(image);
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] blank() {
    return png(new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY));
  }

  private void pictures(int count) {
    StringBuilder manifest = new StringBuilder();
    for (int i = 0; i < count; i++) {
      scenario.store.putBytes(
          new S3Location("data", "images/" + i + ".png"), picture(i), "image/png");
      manifest.append("{\"source-ref\":\"s3://data/images/%d.png\",\"n\":%d}\n".formatted(i, i));
    }
    scenario.put("input.manifest", manifest.toString());
  }

  private static AutomatedLabeling wanted(double auditShare, @Nullable String model) {
    return new AutomatedLabeling(
        ALGORITHM, model, new Target(TargetKind.AUTO, 0.05, AutomatedLabeling.RISK), auditShare);
  }

  private LabelingJob create(
      String name, AutomatedLabeling wanted, UnaryOperator<LabelingScenario.Wishes> changes) {
    return scenario.create(
        name, wishes -> changes.apply(wishes.workers(1).concurrent(80).automated(wanted)));
  }

  /** People answer all that they are asked once. */
  private LabelingJob answer(LabelingJob job) {
    answerAs(worker, job);
    return scenario.runWhileLearning(job.name());
  }

  private void answerAs(String who, LabelingJob job) {
    Optional<WorkItem> item = scenario.next(job, who);
    while (item.isPresent()) {
      scenario.submit(item.get(), truth.apply((int) item.get().assignment().objectIndex()));
      item = scenario.next(job, who);
    }
  }

  private LabelingJob work(String name) {
    LabelingJob job = scenario.runWhileLearning(name);
    while (!job.status().isOver()) {
      job = answer(job);
    }
    return job;
  }

  private JsonNode json(String key) {
    return JSON.readTree(scenario.read(key));
  }

  private static boolean isMachine(JsonNode line) {
    return line.path("animal-metadata").path("human-annotated").asString("").equals("no");
  }

  @Test
  void model_labelsWhatItSurelyCan_andTheAuditSaysTheTruth() {
    pictures(OBJECTS);
    scenario.put("images/7.png", "not a picture");
    create("discs", wanted(0.2, null), wishes -> wishes);

    LabelingJob done = work("discs");

    assertThat(done.status()).as(done.failureReason()).isEqualTo(JobStatus.COMPLETED);
    LabelCounters counters = done.counters();
    assertThat(counters.failed()).isEqualTo(1);
    assertThat(counters.totalLabeled()).isEqualTo(OBJECTS - 1);
    assertThat(counters.machineLabeled()).isGreaterThan(50);
    List<JsonNode> output = scenario.output("discs");
    assertThat(output).hasSize(OBJECTS);
    int machine = 0;
    int wrong = 0;
    for (int i = 0; i < OBJECTS; i++) {
      JsonNode line = output.get(i);
      assertThat(line.get("n").intValue()).isEqualTo(i);
      assertThat(line.has("animal")).isEqualTo(i != 7);
      if (isMachine(line)) {
        machine++;
        wrong += line.get("animal").intValue() == i % 2 ? 0 : 1;
        JsonNode metadata = line.get("animal-metadata");
        assertThat(metadata.get("job-name").stringValue()).isEqualTo("labeling-job/discs");
        assertThat(metadata.get("class-name").stringValue()).isIn("cat", "dog");
        assertThat(metadata.get("confidence").doubleValue()).isBetween(0.0, 0.99);
        assertThat(metadata.get("type").stringValue())
            .isEqualTo("groundtruth/image-classification");
      }
    }
    assertThat(machine).isEqualTo((int) counters.machineLabeled());
    assertThat(wrong).isLessThanOrEqualTo(machine / 10);
    checkReports(counters);
  }

  private void checkReports(LabelCounters counters) {
    JsonNode audit = json("out/discs/audit.json");
    int sampled = audit.get("sampled").intValue();
    assertThat(audit.get("targetMissed").booleanValue()).isFalse();
    assertThat(audit.get("machineLabels").intValue())
        .isEqualTo((int) counters.machineLabeled() + sampled);
    assertThat(sampled).isEqualTo((int) Math.ceil(0.2 * audit.get("machineLabels").intValue()));
    assertThat(audit.get("disagreements")).hasSize(audit.get("wrong").intValue());
    JsonNode report = json("out/discs/automated-labeling.json");
    assertThat(report.get("objects").intValue()).isEqualTo(OBJECTS - 1);
    assertThat(report.get("machineLabels").intValue()).isEqualTo((int) counters.machineLabeled());
    JsonNode last = report.get("rounds").get(report.get("rounds").size() - 1);
    assertThat(last.get("accuracy").doubleValue()).isGreaterThan(0.9);
    assertThat(last.get("predictedMachineLabels").intValue()).isPositive();
    assertThat(scenario.keys("out/discs/training/"))
        .contains("out/discs/training/iteration-2/output/model.tar.gz");
    assertThat(scenario.read("out/discs/inference/iteration-2/output/predictions.jsonl").lines())
        .hasSize(OBJECTS - 1);
    List<String> given =
        scenario.keys("out/discs/activelearning/").stream()
            .flatMap(key -> scenario.read(key).lines())
            .toList();
    assertThat(given).hasSize(audit.get("machineLabels").intValue());
    assertThat(given).allMatch(line -> line.matches("\\d+ \\{.*\\}"));
  }

  @Test
  void threeWorkersWhoErrAsOftenAsTheTargetAllows_leaveSureObjectsToTheModel() {
    pictures(OBJECTS);
    create("voted", wanted(0, null), wishes -> wishes.workers(3));
    List<String> workers = scenario.workers(3);
    LabelingJob job = scenario.runWhileLearning("voted");
    while (!job.status().isOver()) {
      for (int i = 0; i < workers.size(); i++) {
        int careless = 3 + 5 * i;
        truth = object -> look(object % 20 == careless ? object + 1 : object);
        answerAs(workers.get(i), job);
      }
      job = scenario.runWhileLearning("voted");
    }

    assertThat(job.status()).as(job.failureReason()).isEqualTo(JobStatus.COMPLETED);
    assertThat(job.counters().totalLabeled()).isEqualTo(OBJECTS);
    assertThat(job.counters().machineLabeled()).isGreaterThan(50);
    List<JsonNode> output = scenario.output("voted");
    // Each object of people with a mistake has a lower confidence; none has a wrong label.
    assertThat(output)
        .filteredOn(line -> !isMachine(line))
        .allMatch(line -> line.get("animal").intValue() == line.get("n").intValue() % 2)
        .anyMatch(line -> line.at("/animal-metadata/confidence").doubleValue() < 0.95);
  }

  @Test
  void auditThatRefutesTheModel_withdrawsItsLabels() {
    pictures(OBJECTS);
    create("turned", wanted(0.5, null), wishes -> wishes);
    LabelingJob job = scenario.runWhileLearning("turned");
    while (job.counters().machineLabeled() == 0) {
      assertThat(job.status()).isEqualTo(JobStatus.IN_PROGRESS);
      job = answer(job);
    }
    long labeled = job.counters().machineLabeled();
    truth = object -> look(object + 1);

    LabelingJob done = work("turned");

    assertThat(done.status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(done.counters()).isEqualTo(new LabelCounters(OBJECTS, OBJECTS, 0, 0));
    assertThat(scenario.output("turned")).noneMatch(AutomatedLabelingTest::isMachine);
    JsonNode audit = json("out/turned/audit.json");
    assertThat(audit.get("targetMissed").booleanValue()).isTrue();
    assertThat(audit.get("withdrawnMachineLabels").longValue()).isEqualTo(labeled);
    assertThat(audit.get("errorLow").doubleValue()).isGreaterThan(0.05);
  }

  @Test
  void modelOfAnotherJob_isWhereTheNextOneBegins() {
    pictures(OBJECTS);
    create("first", wanted(0, null), wishes -> wishes);
    LabelingJob first = work("first");
    String model = scenario.bean(LabelingJobs.class).finalModelArn(first).orElseThrow();
    assertThat(model).startsWith("arn:aws:sagemaker:us-east-1:" + ACCOUNT + ":model/first-");

    create("next", wanted(0, model), wishes -> wishes);
    LabelingJob next = work("next");

    assertThat(next.status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(next.counters().humanLabeled()).isLessThan(first.counters().humanLabeled() - 50);
    // What it knew is in its own model, too.
    String own = scenario.bean(LabelingJobs.class).finalModelArn(next).orElseThrow();
    assertThat(own).isNotEqualTo(model);
  }

  @Test
  void linesThatPeopleHadLabeled_areExamplesForTheModel() throws IOException {
    pictures(OBJECTS);
    int labeled = 120;
    StringBuilder manifest = new StringBuilder();
    List<String> lines = scenario.read("input.manifest").lines().toList();
    for (int i = 0; i < OBJECTS; i++) {
      String line = lines.get(i);
      if (i < labeled) {
        // Some by another model, which had them all wrong.
        boolean machine = i % 6 == 5;
        line =
            line.replace(
                "}",
                ",\"animal\":%d,\"animal-metadata\":{\"class-name\":\"%s\",\"human-annotated\":\"%s\"}}"
                    .formatted(i % 2, machine ? "cat" : look(i), machine ? "no" : "yes"));
      }
      manifest.append(line).append('\n');
    }
    scenario.put("input.manifest", manifest.toString());
    create("chained", wanted(0, null), wishes -> wishes);

    LabelingJob done = work("chained");

    assertThat(done.status()).as(done.failureReason()).isEqualTo(JobStatus.COMPLETED);
    assertThat(json("out/chained/automated-labeling.json").get("objects").intValue())
        .isEqualTo(OBJECTS - labeled);
    List<Example> known =
        ModelArchive.read(bytes("out/chained/training/iteration-2/output/model.tar.gz"));
    // The first samples are drawn at random; people had labeled the others before.
    assertThat(known.stream().filter(example -> !example.drawnAtRandom()))
        .extracting(Example::className)
        .hasSize(100)
        .filteredOn("cat"::equals)
        .hasSize(60);
    assertThat(known.stream().filter(Example::drawnAtRandom)).isNotEmpty();
    assertThat(scenario.output("chained").subList(0, labeled))
        .allMatch(line -> line.get("animal").intValue() == line.get("n").intValue() % 2);
  }

  @Test
  void share_endsTheJobWhenItIsReached() {
    pictures(OBJECTS);
    create("most", wanted(0.1, null), wishes -> wishes.maxPercentage(80));

    LabelingJob done = work("most");

    assertThat(done.status()).isEqualTo(JobStatus.STOPPED);
    assertThat(done.counters().totalLabeled()).isEqualTo(400);
    assertThat(done.counters().machineLabeled()).isPositive();
    assertThat(scenario.output("most").stream().filter(line -> line.has("animal"))).hasSize(400);
  }

  @Test
  void peoplesLabelsAreUsedUp_theModelLabelsWhatItMayBeforeTheJobEnds() {
    pictures(OBJECTS);
    // What these show, nobody can tell; so the model asks for them after the 365 of its samples.
    for (int i = 2; i < OBJECTS; i += 3) {
      scenario.store.putBytes(new S3Location("data", "images/" + i + ".png"), blank(), "image/png");
    }
    truth = object -> look(object % 3 == 2 ? object / 3 : object);
    int most = 366;
    create("frugal", wanted(0.1, null), wishes -> wishes.maxHumanLabeled(most));

    LabelingJob done = work("frugal");

    assertThat(done.status()).as(done.failureReason()).isEqualTo(JobStatus.STOPPED);
    assertThat(done.counters().humanLabeled()).isEqualTo(most);
    assertThat(done.counters().machineLabeled()).isBetween(50L, OBJECTS - most - 1L);
    List<JsonNode> output = scenario.output("frugal");
    assertThat(output.stream().filter(AutomatedLabelingTest::isMachine))
        .hasSize((int) done.counters().machineLabeled());
    assertThat(output.stream().filter(line -> line.has("animal")))
        .hasSize((int) done.counters().totalLabeled());
    JsonNode report = json("out/frugal/automated-labeling.json");
    assertThat(report.get("machineLabels").longValue()).isEqualTo(done.counters().machineLabeled());
    assertThat(report.get("rounds").get(report.get("rounds").size() - 1).get("humanLabels"))
        .hasToString(Integer.toString(most));
    assertThat(scenario.bean(LabelingJobs.class).finalModelArn(done)).isPresent();
  }

  @Test
  void peoplesLabelsAreUsedUpBeforeTheSampleIsLabeled_theModelLabelsNothing() {
    pictures(OBJECTS);
    create("scant", wanted(0.1, null), wishes -> wishes.maxHumanLabeled(100));

    LabelingJob done = work("scant");

    assertThat(done.status()).as(done.failureReason()).isEqualTo(JobStatus.STOPPED);
    assertThat(done.counters()).isEqualTo(new LabelCounters(OBJECTS, 100, 0, 0));
  }

  @Test
  void stop_beforeTheWholeSampleWasLookedAt_leavesTheModelsLabels() {
    pictures(OBJECTS);
    create("stopped", wanted(1, null), wishes -> wishes.concurrent(40));
    LabelingJob job = scenario.runWhileLearning("stopped");
    while (scenario.keys("out/stopped/activelearning/").stream()
        .allMatch(key -> scenario.read(key).isEmpty())) {
      assertThat(job.status()).isEqualTo(JobStatus.IN_PROGRESS);
      job = answer(job);
    }
    answer(job);
    scenario.bean(LabelingJobs.class).stop(ACCOUNT, "stopped");
    LabelingJob done = scenario.runWhileLearning("stopped");

    assertThat(done.status()).isEqualTo(JobStatus.STOPPED);
    long machine =
        scenario.output("stopped").stream().filter(AutomatedLabelingTest::isMachine).count();
    assertThat(machine).isPositive();
    assertThat(done.counters().machineLabeled()).isEqualTo(machine);
    assertThat(done.counters().totalLabeled())
        .isEqualTo(scenario.output("stopped").stream().filter(line -> line.has("animal")).count());
    JsonNode report = json("out/stopped/automated-labeling.json");
    assertThat(report.get("machineLabels").longValue()).isEqualTo(machine);
    assertThat(report.get("humanLabels").longValue()).isEqualTo(done.counters().humanLabeled());
  }

  @Test
  void auditWhoseLastAnswerIsTheLastThatPeopleMayGive_counts() {
    pictures(OBJECTS);
    // The last ones show nothing, so people are asked about them, and after the sample of the
    // audit.
    int first = OBJECTS - 60;
    for (int i = first; i < OBJECTS; i++) {
      scenario.store.putBytes(new S3Location("data", "images/" + i + ".png"), blank(), "image/png");
    }
    IntFunction<String> right = object -> look(object < first ? object : object / 7);
    truth = right;
    // Names of the same hash code, so that both jobs draw the same objects.
    create("exactly-an", wanted(0.5, null), wishes -> wishes.concurrent(OBJECTS));
    long people = work("exactly-an").counters().humanLabeled();
    create(
        "exactly-c0",
        wanted(0.5, null),
        wishes -> wishes.concurrent(OBJECTS).maxHumanLabeled((int) people - 3));
    LabelingJob job = scenario.runWhileLearning("exactly-c0");
    while (job.counters().machineLabeled() == 0) {
      assertThat(job.status()).isEqualTo(JobStatus.IN_PROGRESS);
      job = answer(job);
    }
    truth = object -> right.apply(object).equals("cat") ? "dog" : "cat";

    LabelingJob done = work("exactly-c0");

    assertThat(done.status()).as(done.failureReason()).isEqualTo(JobStatus.STOPPED);
    assertThat(json("out/exactly-an/audit.json").get("targetMissed").booleanValue()).isFalse();
    assertThat(json("out/exactly-c0/audit.json").get("targetMissed").booleanValue()).isTrue();
    assertThat(done.counters()).isEqualTo(new LabelCounters(OBJECTS, (int) people - 3, 0, 0));
    assertThat(scenario.output("exactly-c0")).noneMatch(AutomatedLabelingTest::isMachine);
  }

  @Test
  void firstSampleThatNobodyAnswers_failsTheJob() {
    pictures(200);
    LabelingJob job = create("silent", wanted(0, null), wishes -> wishes.concurrent(200));
    assertThat(scenario.runWhileLearning("silent").status()).isEqualTo(JobStatus.IN_PROGRESS);
    // Half of them are answered before the time of the others is up.
    for (int i = 0; i < 75; i++) {
      scenario.submit(scenario.next(job, worker).orElseThrow(), "cat");
    }
    scenario.later(Duration.ofDays(2), job);

    LabelingJob failed = scenario.runWhileLearning("silent");

    assertThat(failed.status()).isEqualTo(JobStatus.FAILED);
    assertThat(failed.failureReason())
        .contains("people could not label 75 of the first 150 objects, drawn at random")
        .contains("at most 10 % may fail");
  }

  @Test
  void trainingThatIsCutOff_isDoneAgainAndGivesTheSame() throws InterruptedException {
    pictures(300);
    create("cut", wanted(0.1, null), wishes -> wishes.concurrent(300));
    LabelingJob job = scenario.runWhileLearning("cut");
    cutOff.armed = true;
    for (Optional<WorkItem> item = scenario.next(job, worker);
        item.isPresent();
        item = scenario.next(job, worker)) {
      scenario.submit(item.get(), look((int) item.get().assignment().objectIndex()));
    }
    scenario.run();
    assertThat(cutOff.happened.await(1, TimeUnit.MINUTES)).isTrue();
    String model = "out/cut/training/iteration-2/output/model.tar.gz";
    String said = "out/cut/inference/iteration-2/output/predictions.jsonl";
    byte[] modelBefore = bytes(model);
    String saidBefore = scenario.read(said);
    scenario.store.delete(new S3Location("data", model));
    scenario.store.delete(new S3Location("data", said));

    scenario.retryWhileLearning("cut");

    assertThat(bytes(model)).isEqualTo(modelBefore);
    assertThat(scenario.read(said)).isEqualTo(saidBefore);
    assertThat(work("cut").status()).isEqualTo(JobStatus.COMPLETED);
  }

  private byte[] bytes(String key) {
    return scenario.store.readBytes(new S3Location("data", key), 10_000_000);
  }

  @Test
  void texts_areLabeledByTheModel_too() {
    Random random = new Random(3);
    StringBuilder manifest = new StringBuilder();
    for (int i = 0; i < OBJECTS; i++) {
      String words = i % 2 == 0 ? "purrs meows naps whiskers" : "barks fetches digs leash";
      List<String> some = new ArrayList<>(List.of(words.split(" ", -1)));
      Collections.shuffle(some, random);
      manifest.append(
          "{\"source\":\"it %s and %s, number %d\",\"n\":%d}\n"
              .formatted(some.get(0), some.get(1), random.nextInt(1000), i));
    }
    scenario.put("input.manifest", manifest.toString());
    AutomatedLabeling wanted =
        new AutomatedLabeling(
            ALGORITHM.replace("image-", "text-"), null, wanted(0, null).target(), 0.1);
    create("texts", wanted, wishes -> wishes.taskType("TextMultiClass"));

    LabelingJob done = work("texts");

    assertThat(done.status()).as(done.failureReason()).isEqualTo(JobStatus.COMPLETED);
    assertThat(done.counters().totalLabeled()).isEqualTo(OBJECTS);
    assertThat(done.counters().machineLabeled()).isGreaterThan(50);
    JsonNode machine =
        scenario.output("texts").stream()
            .filter(AutomatedLabelingTest::isMachine)
            .findFirst()
            .orElseThrow();
    assertThat(machine.at("/animal-metadata/type").stringValue())
        .isEqualTo("groundtruth/text-classification");
  }

  @Test
  void labelsThatAreSentOutAgain_countOnce() {
    pictures(OBJECTS);
    create("again", wanted(0.1, null), wishes -> wishes);
    LabelingJob job = answer(scenario.runWhileLearning("again"));
    assertThat(job.counters().humanLabeled()).isEqualTo(80);
    scenario.change("again", LabelingScenario.Wish.resend("all"));
    scenario.later(Duration.ofSeconds(1), job);

    LabelingJob done = work("again");

    assertThat(done.status()).as(done.failureReason()).isEqualTo(JobStatus.COMPLETED);
    long machine =
        scenario.output("again").stream().filter(AutomatedLabelingTest::isMachine).count();
    assertThat(machine).isPositive();
    assertThat(done.counters())
        .isEqualTo(new LabelCounters(OBJECTS, OBJECTS - machine, machine, 0));
    assertThat(scenario.output("again")).allMatch(line -> line.has("animal"));
  }

  @Test
  void tooFewObjects_failTheJobWithTheNumber() {
    pictures(99);
    LabelingJob job = create("small", wanted(0, null), wishes -> wishes);
    assertThat(job.status()).isEqualTo(JobStatus.FAILED);
    assertThat(job.failureReason())
        .isEqualTo(
            "s3://data/input.manifest has 99 objects to label, and automated data labeling needs"
                + " 100 or more; add objects, or leave LabelingJobAlgorithmsConfig out");
  }

  @Test
  void modelThatIsNotThere_isRefused() {
    assertThatThrownBy(
            () ->
                create(
                    "none",
                    wanted(0, "arn:aws:sagemaker:us-east-1:" + ACCOUNT + ":model/none"),
                    wishes -> wishes))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("InitialActiveLearningModelArn: there is no model arn:aws:sagemaker")
        .hasMessageContaining("take the FinalActiveLearningModelArn");
  }
}
