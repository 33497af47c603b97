package io.plumbline.server.labeling;

import io.plumbline.database.Database;
import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.engine.JobChanges;
import io.plumbline.labeling.engine.JobEngine;
import io.plumbline.labeling.job.AutomatedLabeling;
import io.plumbline.labeling.job.JobChange;
import io.plumbline.labeling.job.JobPhase;
import io.plumbline.labeling.job.JobScheduler;
import io.plumbline.labeling.job.JobSettings;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobs;
import io.plumbline.labeling.job.NewLabelingJob;
import io.plumbline.labeling.job.Resend;
import io.plumbline.labeling.tag.TagSet;
import io.plumbline.labeling.task.AssignmentDesk;
import io.plumbline.labeling.task.TaskDesk;
import io.plumbline.labeling.task.WorkItem;
import io.plumbline.labeling.workforce.BuiltInPool;
import io.plumbline.labeling.workforce.MemberDefinition.CognitoGroup;
import io.plumbline.labeling.workforce.NewWorkforce;
import io.plumbline.labeling.workforce.NewWorkteam;
import io.plumbline.labeling.workforce.WorkerDirectory;
import io.plumbline.labeling.workforce.Workforces;
import io.plumbline.labeling.workforce.Workteams;
import io.plumbline.objectstore.ObjectStore;
import io.plumbline.objectstore.S3Location;
import io.plumbline.objectstore.embedded.EmbeddedObjectStore;
import io.plumbline.server.accesskey.SessionCredentials;
import io.plumbline.server.testing.PeopleParts;
import io.plumbline.server.testing.SettableClock;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole labeling service without HTTP: one account, one team, a clock that stands still, and an
 * engine that runs when a test says so.
 */
final class LabelingScenario implements AutoCloseable {

  static final String ACCOUNT = "111122223333";
  static final String OTHER_ACCOUNT = "999988887777";
  static final String BUCKET = "data";
  static final String TEAM = "team";
  static final JsonMapper JSON = JsonMapper.shared();

  private static final String FUNCTION =
      "arn:aws:lambda:us-east-1:432418664414:function:%s-ImageMultiClass";

  private static final String OWN_FUNCTION = "arn:aws:lambda:eu-west-1:123456789012:function:%s";

  private final GenericApplicationContext context = new GenericApplicationContext();
  private final Set<String> woken = ConcurrentHashMap.newKeySet();
  private final Semaphore wakes = new Semaphore(0);
  final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T09:00:00Z"));
  final ObjectStore store;

  LabelingScenario(Database database, Path folder) {
    this(database, folder, null, UnaryOperator.identity());
  }

  /**
   * @param snsEndpoint where the team's topic is; null: nobody is told of anything
   */
  LabelingScenario(Database database, Path folder, @Nullable URI snsEndpoint) {
    this(database, folder, snsEndpoint, UnaryOperator.identity());
  }

  /**
   * A service whose engine reaches the object store through another one.
   *
   * @param between what lies between the engine and the store
   */
  LabelingScenario(Database database, Path folder, UnaryOperator<ObjectStore> between) {
    this(database, folder, null, between);
  }

  private LabelingScenario(
      Database database,
      Path folder,
      @Nullable URI snsEndpoint,
      UnaryOperator<ObjectStore> between) {
    store = EmbeddedObjectStore.open(database, folder, clock);
    PeopleParts.register(context, database, clock, null, snsEndpoint);
    context.registerBean(ObjectStore.class, () -> between.apply(store));
    context.registerBean(JobScheduler.class, RememberedWakes::new);
    context.registerBean(
        SessionCredentials.class,
        () -> new SessionCredentials(PeopleParts.cipher(), clock, new SecureRandom()));
    PeopleParts.scan(
        context,
        "io.plumbline.server.labeling",
        "io.plumbline.server.function",
        "io.plumbline.server.notification",
        "io.plumbline.server.sagemaker.humantaskui",
        "io.plumbline.server.sagemaker.workforce",
        "io.plumbline.server.sagemaker.workteam",
        "io.plumbline.server.sagemaker.tag",
        "io.plumbline.server.signin",
        "io.plumbline.server.persistence.signin");
    context.refresh();
    ServiceIdentity identity = bean(ServiceIdentity.class);
    bean(Workforces.class).create(ACCOUNT, NewWorkforce.of("default", BuiltInPool.of(identity)));
    bean(Workteams.class)
        .create(
            ACCOUNT,
            NewWorkteam.of(
                TEAM,
                "labels",
                List.of(
                    new CognitoGroup(
                        BuiltInPool.of(identity).userPool(),
                        TEAM,
                        BuiltInPool.of(identity).clientId()))));
    store.createBucket(BUCKET, ACCOUNT);
    put("labels.json", "{\"labels\":[{\"label\":\"cat\"},{\"label\":\"dog\"}]}");
    put("template.liquid.html", "<crowd-form>{{ task.input.taskObject }}</crowd-form>");
  }

  /** Remembers which jobs are to be advanced. */
  private final class RememberedWakes implements JobScheduler {
    @Override
    public void wake(String jobId) {
      woken.add(jobId);
      wakes.release();
    }

    @Override
    public void wakeAt(String jobId, Instant time) {
      wake(jobId);
    }
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  Clock clock() {
    return clock;
  }

  /** Adds workers to the team; returns their ids. */
  List<String> workers(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                bean(WorkerDirectory.class)
                    .addToTeam(ACCOUNT, TEAM, "worker" + i, "Worker " + i)
                    .worker()
                    .id())
        .toList();
  }

  void put(String key, String content) {
    store.putBytes(
        new S3Location(BUCKET, key), content.getBytes(StandardCharsets.UTF_8), "text/plain");
  }

  String read(String key) {
    return new String(
        store.readBytes(new S3Location(BUCKET, key), 10_000_000), StandardCharsets.UTF_8);
  }

  List<String> keys(String prefix) {
    return store.listAll(BUCKET, prefix).map(object -> object.key()).toList();
  }

  /** Puts so many small images and a manifest of them. */
  void manifest(int images) {
    byte[] image = image();
    for (int i = 0; i < images; i++) {
      store.putBytes(new S3Location(BUCKET, "images/" + i + ".png"), image, "image/png");
    }
    put(
        "input.manifest",
        IntStream.range(0, images)
            .mapToObj(i -> "{\"source-ref\":\"s3://data/images/" + i + ".png\",\"n\":" + i + "}\n")
            .collect(Collectors.joining()));
  }

  private static byte[] image() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What a test may change about a job. */
  record Wishes(
      String manifest,
      int workers,
      int concurrent,
      Duration timeLimit,
      Duration availability,
      OptionalInt maxHumanLabeled,
      OptionalInt maxPercentage,
      @Nullable String preFunction,
      @Nullable String consolidationFunction,
      @Nullable String humanTaskUi,
      @Nullable AutomatedLabeling automated) {

    static Wishes standard() {
      return new Wishes(
          "s3://data/input.manifest",
          3,
          1000,
          Duration.ofMinutes(5),
          Duration.ofDays(1),
          OptionalInt.empty(),
          OptionalInt.empty(),
          FUNCTION.formatted("PRE"),
          FUNCTION.formatted("ACS"),
          null,
          null);
    }

    Wishes workers(int count) {
      return new Wishes(
          manifest,
          count,
          concurrent,
          timeLimit,
          availability,
          maxHumanLabeled,
          maxPercentage,
          preFunction,
          consolidationFunction,
          humanTaskUi,
          automated);
    }

    Wishes concurrent(int count) {
      return new Wishes(
          manifest,
          workers,
          count,
          timeLimit,
          availability,
          maxHumanLabeled,
          maxPercentage,
          preFunction,
          consolidationFunction,
          humanTaskUi,
          automated);
    }

    Wishes manifest(String uri) {
      return new Wishes(
          uri,
          workers,
          concurrent,
          timeLimit,
          availability,
          maxHumanLabeled,
          maxPercentage,
          preFunction,
          consolidationFunction,
          humanTaskUi,
          automated);
    }

    Wishes maxHumanLabeled(int count) {
      return new Wishes(
          manifest,
          workers,
          concurrent,
          timeLimit,
          availability,
          OptionalInt.of(count),
          maxPercentage,
          preFunction,
          consolidationFunction,
          humanTaskUi,
          automated);
    }

    /** Functions by their names; null for none. */
    Wishes functions(@Nullable String before, @Nullable String after) {
      return new Wishes(
          manifest,
          workers,
          concurrent,
          timeLimit,
          availability,
          maxHumanLabeled,
          maxPercentage,
          before == null ? null : OWN_FUNCTION.formatted(before),
          after == null ? null : OWN_FUNCTION.formatted(after),
          humanTaskUi,
          automated);
    }

    Wishes taskType(String name) {
      return new Wishes(
          manifest,
          workers,
          concurrent,
          timeLimit,
          availability,
          maxHumanLabeled,
          maxPercentage,
          FUNCTION.replace("ImageMultiClass", name).formatted("PRE"),
          FUNCTION.replace("ImageMultiClass", name).formatted("ACS"),
          humanTaskUi,
          automated);
    }

    Wishes automated(AutomatedLabeling wanted) {
      return new Wishes(
          manifest,
          workers,
          concurrent,
          timeLimit,
          availability,
          maxHumanLabeled,
          maxPercentage,
          preFunction,
          consolidationFunction,
          humanTaskUi,
          wanted);
    }

    Wishes maxPercentage(int percent) {
      return new Wishes(
          manifest,
          workers,
          concurrent,
          timeLimit,
          availability,
          maxHumanLabeled,
          OptionalInt.of(percent),
          preFunction,
          consolidationFunction,
          humanTaskUi,
          automated);
    }

    Wishes humanTaskUi(String arn) {
      return new Wishes(
          manifest,
          workers,
          concurrent,
          timeLimit,
          availability,
          maxHumanLabeled,
          maxPercentage,
          preFunction,
          consolidationFunction,
          arn,
          automated);
    }
  }

  /** Creates a job and lets the engine begin. */
  LabelingJob create(String name, UnaryOperator<Wishes> changes) {
    return create(name, TagSet.NONE, changes);
  }

  /** Creates a job with tags and lets the engine begin. */
  LabelingJob create(String name, TagSet tags, UnaryOperator<Wishes> changes) {
    return create(name, "animal", tags, changes);
  }

  /** Creates a job whose labels get a name of their own, and lets the engine begin. */
  LabelingJob create(
      String name, String labelAttributeName, TagSet tags, UnaryOperator<Wishes> changes) {
    Wishes wishes = changes.apply(Wishes.standard());
    JobSettings settings =
        new JobSettings(
            labelAttributeName,
            S3Location.parse(wishes.manifest()),
            S3Location.parse("s3://data/out/"),
            isCustom(wishes) ? null : S3Location.parse("s3://data/labels.json"),
            "arn:aws:iam::111122223333:role/labeling",
            null,
            bean(ServiceIdentity.class).workteamArn(ACCOUNT, TEAM),
            wishes.humanTaskUi() == null
                ? S3Location.parse("s3://data/template.liquid.html")
                : null,
            wishes.humanTaskUi(),
            wishes.preFunction(),
            wishes.consolidationFunction(),
            "Cat or dog",
            "Pick one",
            List.of("animals"),
            wishes.workers(),
            wishes.timeLimit(),
            wishes.availability(),
            wishes.concurrent(),
            wishes.maxHumanLabeled(),
            wishes.maxPercentage(),
            wishes.automated());
    LabelingJob created =
        bean(LabelingJobs.class)
            .create(ACCOUNT, new NewLabelingJob(name, settings, "{}", tags, true, false, null));
    run();
    return job(created.name());
  }

  /**
   * A change of a job; null leaves a thing as it is.
   *
   * @param labels the names in a new label category file
   */
  record Wish(
      @Nullable Integer workers,
      @Nullable Integer concurrent,
      @Nullable Duration availability,
      @Nullable Integer priority,
      @Nullable List<String> labels,
      @Nullable String template,
      @Nullable String resend,
      @Nullable String token) {

    static Wish resend(String what) {
      return new Wish(null, null, null, null, null, null, what, null);
    }

    static Wish labels(String... names) {
      return new Wish(null, null, null, null, List.of(names), null, null, null);
    }

    static Wish workers(int count) {
      return new Wish(count, null, null, null, null, null, null, null);
    }

    Wish andResend(String what) {
      return new Wish(workers, concurrent, availability, priority, labels, template, what, token);
    }
  }

  /** Changes a job and says which version that made; the engine does not run. */
  int change(String name, Wish wish) {
    if (wish.labels() != null) {
      put(
          "new-labels.json",
          wish.labels().stream()
              .map(label -> "{\"label\":\"" + label + "\"}")
              .collect(Collectors.joining(",", "{\"labels\":[", "]}")));
    }
    if (wish.template() != null) {
      put("new.liquid.html", wish.template());
    }
    return bean(JobChanges.class)
        .change(
            ACCOUNT,
            name,
            new JobChange(
                null,
                null,
                null,
                wish.workers(),
                null,
                wish.availability(),
                wish.concurrent(),
                wish.template() == null ? null : S3Location.parse("s3://data/new.liquid.html"),
                null,
                wish.labels() == null ? null : S3Location.parse("s3://data/new-labels.json"),
                wish.priority(),
                false,
                wish.resend() == null ? null : Resend.parse(wish.resend()),
                wish.token(),
                "a key",
                List.of("Something"),
                document -> document))
        .version();
  }

  private static boolean isCustom(Wishes wishes) {
    String consolidation = wishes.consolidationFunction();
    return consolidation == null || !consolidation.contains(":function:ACS-");
  }

  /** The worker answers with any JSON object. */
  void submitRaw(WorkItem item, String answer) {
    bean(AssignmentDesk.class).submit(item.assignment().id(), item.assignment().workerId(), answer);
  }

  LabelingJob job(String name) {
    return bean(LabelingJobs.class).describe(ACCOUNT, name);
  }

  /** Advances every job that was woken, until none is. */
  void run() {
    while (!woken.isEmpty()) {
      for (String jobId : List.copyOf(woken)) {
        woken.remove(jobId);
        bean(JobEngine.class).advance(jobId);
      }
    }
  }

  /** Advances jobs until one of them does not train a model any more. */
  LabelingJob runWhileLearning(String name) {
    run();
    while (learns(name)) {
      awaitWake();
      run();
    }
    return job(name);
  }

  /** The same when trainings fail: it is tried again, as a timer would. */
  LabelingJob retryWhileLearning(String name) {
    while (learns(name)) {
      awaitWake();
      // The first call may find that a training has failed, and the second one begins another.
      later(Duration.ofSeconds(5), job(name));
      later(Duration.ofSeconds(5), job(name));
    }
    return job(name);
  }

  private boolean learns(String name) {
    LabelingJob job = job(name);
    return job.progress().phase() == JobPhase.LEARNING && !job.status().isOver();
  }

  private void awaitWake() {
    try {
      if (!wakes.tryAcquire(2, TimeUnit.MINUTES)) {
        throw new IllegalStateException("no training has ended");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Moves the clock and advances a job, as its timer would. */
  void later(Duration duration, LabelingJob job) {
    clock.advance(duration);
    bean(JobEngine.class).advance(job.id());
    run();
  }

  Optional<WorkItem> next(LabelingJob job, String worker) {
    return bean(TaskDesk.class).next(job.id(), worker);
  }

  void submit(WorkItem item, String label) {
    bean(AssignmentDesk.class)
        .submit(
            item.assignment().id(),
            item.assignment().workerId(),
            "{\"crowd-image-classifier\":{\"label\":\"" + label + "\"}}");
  }

  /** The worker answers everything that there is for them. */
  int answerAll(LabelingJob job, String worker, String label) {
    int answered = 0;
    for (Optional<WorkItem> item = next(job, worker); item.isPresent(); item = next(job, worker)) {
      submit(item.get(), label);
      answered++;
    }
    return answered;
  }

  /** The lines of a job's output manifest. */
  List<JsonNode> output(String name) {
    return read("out/" + name + "/manifests/output/output.manifest")
        .lines()
        .map(JSON::readTree)
        .toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
