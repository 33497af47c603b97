package io.plumbline.server.labeling;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.labeling.engine.JobEngine;
import io.plumbline.labeling.job.DataObject;
import io.plumbline.labeling.job.DataObjectRepository;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.LabelCounters;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobs;
import io.plumbline.labeling.task.AssignmentDesk;
import io.plumbline.labeling.task.AssignmentRepository;
import io.plumbline.labeling.task.Task;
import io.plumbline.labeling.task.TaskDesk;
import io.plumbline.labeling.task.TaskDeskException;
import io.plumbline.labeling.task.TaskRepository;
import io.plumbline.labeling.task.WorkItem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Random jobs, random workers, random changes, random crashes: what must hold at every moment, and
 * in the end.
 *
 * <p>Each job has a seed, which a failure names; {@code -Dplumbline.seed=17} runs that one only,
 * {@code -Dplumbline.jobs=1000} as many as that.
 */
class JobInvariantsTest {

  private static final int JOBS = Integer.getInteger("plumbline.jobs", 40);
  private static final int STEPS = 90;

  @RegisterExtension final DatabaseExtension database = new DatabaseExtension(TestDatabases.SQLITE);
  @TempDir Path folder;

  @Test
  void countsAddUp_orderIsKept_nothingIsLabeledTwice_nobodyGetsTheSameTwiceUnderOneVersion() {
    Integer only = Integer.getInteger("plumbline.seed");
    SplittableRandom deaths = new SplittableRandom(1);
    CrashingStore crashing = new CrashingStore(deaths);
    try (LabelingScenario scenario =
        new LabelingScenario(database.get(), folder, crashing::around)) {
      List<String> workers = scenario.workers(5);
      scenario.manifest(12);
      int crashes = 0;
      int labeled = 0;
      int relabeled = 0;
      int changes = 0;
      for (int seed = only == null ? 0 : only; seed < (only == null ? JOBS : only + 1); seed++) {
        Run run = new Run(scenario, crashing, workers, seed);
        run.toItsEnd();
        crashes += run.crashes;
        labeled += run.labels.size();
        relabeled += run.relabeled;
        changes += run.changes;
      }
      if (only == null) {
        // Otherwise nothing was put to the test.
        assertThat(crashes).isGreaterThan(JOBS);
        assertThat(labeled).isGreaterThan(3 * JOBS);
        assertThat(changes).isGreaterThan(2 * JOBS);
        assertThat(relabeled).isGreaterThan(JOBS / 10);
      }
    }
  }

  /** One job and what has been seen of it. */
  private static final class Run {

    private final LabelingScenario scenario;
    private final CrashingStore crashing;
    private final List<String> workers;
    private final int seed;
    private final SplittableRandom random;
    private final String name;
    private final int objects;

    /** The most that were asked for at any time; so is the number of objects at a time. */
    private int wanted;

    private int concurrent;

    /** The last version that sent anything out again. */
    private int lastResend;

    private final Set<Integer> labeledBefore = new HashSet<>();
    private final Set<Integer> damaged = new HashSet<>();

    /** By object and worker, under which version they answered or declined last. */
    private final Map<String, Integer> answeredOrDeclined = new HashMap<>();

    private final Map<Long, List<String>> answers = new HashMap<>();
    private final Map<Long, String> labels = new HashMap<>();
    private final List<WorkItem> held = new ArrayList<>();
    private LabelingJob job;
    private int crashes;
    private int changes;
    private int relabeled;

    Run(LabelingScenario scenario, CrashingStore crashing, List<String> workers, int seed) {
      this.scenario = scenario;
      this.crashing = crashing;
      this.workers = workers;
      this.seed = seed;
      this.random = new SplittableRandom(seed);
      this.name = "job-" + seed;
      this.objects = random.nextInt(1, 13);
      this.wanted = random.nextInt(1, 5);
      this.concurrent = random.nextInt(1, 7);
      this.job = create();
    }

    private LabelingJob create() {
      StringBuilder manifest = new StringBuilder();
      for (int i = 0; i < objects; i++) {
        boolean isLabeled = random.nextInt(6) == 0;
        // A job without one good object would fail at once.
        boolean isDamaged =
            i > labeledBefore.size() + damaged.size() && !isLabeled && random.nextInt(8) == 0;
        if (isLabeled) {
          labeledBefore.add(i);
        } else if (isDamaged) {
          damaged.add(i);
        }
        manifest.append(
            "{\"source-ref\":\"s3://data/images/%s.png\",\"n\":%d%s}\n"
                .formatted(isDamaged ? "none" : i, i, isLabeled ? ",\"animal\":7" : ""));
      }
      scenario.put(name + ".manifest", manifest.toString());
      boolean limited = random.nextInt(4) == 0;
      int limit = random.nextInt(1, objects + 1);
      return scenario.create(
          name,
          wishes -> {
            LabelingScenario.Wishes changed =
                wishes
                    .manifest("s3://data/" + name + ".manifest")
                    .workers(wanted)
                    .concurrent(concurrent);
            return limited ? changed.maxHumanLabeled(limit) : changed;
          });
    }

    void toItsEnd() {
      check();
      for (int step = 0; step < STEPS && !job.status().isOver(); step++) {
        act();
        check();
      }
      crashing.dieWith(0);
      for (int day = 0; day < 40 && !job.status().isOver(); day++) {
        scenario.clock.advance(Duration.ofHours(25));
        advance();
        check();
      }
      checkEnd();
    }

    private void act() {
      String worker = workers.get(random.nextInt(workers.size()));
      switch (random.nextInt(14)) {
        case 0, 1, 2, 3, 4 -> take(worker).ifPresent(this::answer);
        case 5 -> take(worker).ifPresent(this::decline);
        case 6 -> take(worker).ifPresent(item -> desk().release(id(item), workerOf(item)));
        case 7 -> take(worker).ifPresent(held::add);
        case 8 -> answerLate();
        case 9 -> scenario.bean(TaskDesk.class).reserveNext(job.id(), worker);
        case 10 -> scenario.clock.advance(Duration.ofSeconds(random.nextInt(1, 700)));
        case 11, 12 -> change();
        default -> {
          if (random.nextInt(15) == 0) {
            scenario.bean(LabelingJobs.class).stop(LabelingScenario.ACCOUNT, name);
          }
        }
      }
      crashing.dieWith(random.nextBoolean() ? 0.2 : 0);
      advance();
      crashing.dieWith(0);
    }

    private void change() {
      if (job.status() != JobStatus.IN_PROGRESS) {
        return;
      }
      int newWanted = random.nextInt(1, 5);
      int newConcurrent = random.nextInt(1, 7);
      int next = job.design().version() + 1;
      String resend =
          switch (random.nextInt(5)) {
            case 0 -> "unfinished";
            case 1 -> "all";
            case 2, 3 -> "before:" + random.nextInt(1, next + 1);
            default -> null;
          };
      LabelingScenario.Wish wish =
          new LabelingScenario.Wish(
              newWanted,
              newConcurrent,
              Duration.ofHours(random.nextInt(10, 24)),
              random.nextInt(3),
              random.nextBoolean() ? List.of("cat", "dog", "bird") : null,
              null,
              resend,
              "token-" + next);
      assertThat(scenario.change(name, wish)).as("seed %d", seed).isEqualTo(next);
      assertThat(scenario.change(name, wish)).as("seed %d: again", seed).isEqualTo(next);
      wanted = Math.max(wanted, newWanted);
      concurrent = Math.max(concurrent, newConcurrent);
      lastResend = resend == null ? lastResend : next;
      changes++;
      job = scenario.job(name);
    }

    private void advance() {
      try {
        scenario.bean(JobEngine.class).advance(job.id());
      } catch (CrashingStore.Crash e) {
        crashes++;
      }
      job = scenario.job(name);
    }

    private AssignmentDesk desk() {
      return scenario.bean(AssignmentDesk.class);
    }

    private Optional<WorkItem> take(String worker) {
      Optional<WorkItem> item = scenario.next(job, worker);
      item.ifPresent(
          given -> {
            int before = answeredOrDeclined.getOrDefault(share(given), 0);
            assertThat(before)
                .as("seed %d: %s twice under one version", seed, share(given))
                .isLessThan(given.assignment().version());
            assertThat(before)
                .as("seed %d: %s twice, and not sent out again", seed, share(given))
                .isLessThan(Math.max(lastResend, 1));
          });
      return item;
    }

    private void answer(WorkItem item) {
      String label = random.nextBoolean() ? "cat" : "dog";
      scenario.submit(item, label);
      answeredOrDeclined.put(share(item), item.assignment().version());
      answers.computeIfAbsent(item.assignment().objectIndex(), i -> new ArrayList<>()).add(label);
    }

    private void decline(WorkItem item) {
      desk().decline(id(item), workerOf(item));
      answeredOrDeclined.put(share(item), item.assignment().version());
    }

    /** Somebody who had vanished comes back; their time may be up, or the work given to others. */
    private void answerLate() {
      if (!held.isEmpty()) {
        WorkItem item = held.remove(random.nextInt(held.size()));
        if (answeredOrDeclined.getOrDefault(share(item), 0) < item.assignment().version()) {
          try {
            answer(item);
          } catch (TaskDeskException.AssignmentClosed e) {
            // As it should be.
            assertThat(e.getMessage()).isNotBlank();
          }
        }
      }
    }

    private static String id(WorkItem item) {
      return item.assignment().id();
    }

    private static String workerOf(WorkItem item) {
      return item.assignment().workerId();
    }

    private static String share(WorkItem item) {
      return item.assignment().objectIndex() + " to " + workerOf(item);
    }

    private List<DataObject> in(DataObject.State state) {
      return scenario.bean(DataObjectRepository.class).findByState(job.id(), state, -1, 1000);
    }

    private void check() {
      LabelCounters counters = job.counters();
      List<DataObject> done = in(DataObject.State.LABELED);
      assertThat(counters.total()).as("seed %d: total", seed).isEqualTo(objects);
      assertThat(counters.humanLabeled())
          .as("seed %d: labeled by people", seed)
          .isEqualTo(labeledBefore.size() + done.size());
      assertThat(counters.failed())
          .as("seed %d: failed", seed)
          .isEqualTo(in(DataObject.State.FAILED).size());
      assertThat(in(DataObject.State.ANNOTATING).size())
          .as("seed %d: objects with the workers", seed)
          .isLessThanOrEqualTo(concurrent);
      for (DataObject object : done) {
        String label = String.valueOf(object.label());
        String before = labels.put(object.index(), label);
        if (before != null && !before.equals(label)) {
          relabeled++;
          assertThat(lastResend)
              .as("seed %d: object %d was labeled before", seed, object.index())
              .isPositive();
        }
        assertThat(labeledBefore).as("seed %d", seed).doesNotContain((int) object.index());
      }
      for (long object : answers.keySet()) {
        assertThat(counted(object))
            .as("seed %d: answers to object %d", seed, object)
            .isLessThanOrEqualTo(wanted);
      }
    }

    /** How many answers to an object count: all but those of before it was sent out again. */
    private int counted(long object) {
      return scenario.bean(AssignmentRepository.class).findSubmittedOfTask(job.id(), object).size();
    }

    private void checkEnd() {
      assertThat(job.status())
          .as("seed %d: %s", seed, job.failureReason())
          .isIn(JobStatus.COMPLETED, JobStatus.STOPPED);
      assertThat(in(DataObject.State.ANNOTATING)).as("seed %d", seed).isEmpty();
      List<JsonNode> output = scenario.output(name);
      assertThat(output).as("seed %d", seed).hasSize(objects);
      for (int i = 0; i < objects; i++) {
        JsonNode line = output.get(i);
        assertThat(line.path("n").intValue()).as("seed %d: order", seed).isEqualTo(i);
        if (labeledBefore.contains(i)) {
          assertThat(line.path("animal").intValue()).as("seed %d", seed).isEqualTo(7);
        } else {
          assertThat(line.has("animal"))
              .as("seed %d: object %d", seed, i)
              .isEqualTo(labels.containsKey((long) i));
        }
        if (line.has("animal") && !labeledBefore.contains(i)) {
          // Not always one that somebody gave: who answers at random may be found to mean the
          // other.
          assertThat(line.path("animal-metadata").path("class-name").stringValue())
              .as("seed %d: object %d", seed, i)
              .isIn("cat", "dog");
          assertThat(answers.get((long) i)).as("seed %d: object %d", seed, i).isNotEmpty();
          checkResponse(i);
        }
      }
      if (job.status() == JobStatus.COMPLETED && job.counters().failed() > 0) {
        assertThat(scenario.read("out/" + name + "/manifests/output/failed-objects.jsonl").lines())
            .as("seed %d", seed)
            .hasSize((int) job.counters().failed());
      }
      answers.forEach(this::checkThatEachHasAPlace);
      assertThat(damaged).as("seed %d", seed).noneMatch(i -> labels.containsKey((long) i));
    }

    /** Whatever was answered to an object lies in its files, whether it counts or not. */
    private void checkThatEachHasAPlace(long object, List<String> given) {
      Set<List<String>> found = new HashSet<>();
      Set<List<String>> counting = new HashSet<>();
      for (String file : scenario.keys("out/" + name + "/annotations/worker-response/")) {
        if (file.contains("/" + object + "/")) {
          JsonNode root = LabelingScenario.JSON.readTree(scenario.read(file));
          for (String list : List.of("answers", "supersededAnswers")) {
            for (JsonNode answer : root.path(list)) {
              List<String> whose =
                  List.of(
                      answer.path("workerId").stringValue(),
                      String.valueOf(answer.path("taskVersion").intValue(1)));
              found.add(whose);
              if (list.equals("answers")) {
                counting.add(whose);
              }
            }
          }
        }
      }
      assertThat(found).as("seed %d: answers to object %d", seed, object).hasSameSizeAs(given);
      assertThat(counting).as("seed %d: object %d", seed, object).hasSize(counted(object));
    }

    /** One file for each time that the object went out, and the last has what counts. */
    private void checkResponse(int object) {
      String folder = "out/" + name + "/annotations/worker-response/";
      List<String> files =
          scenario.keys(folder).stream().filter(key -> key.contains("/" + object + "/")).toList();
      if (lastResend == 0) {
        assertThat(files).as("seed %d: files of object %d", seed, object).hasSize(1);
      }
      int counted = counted(object);
      // A job that is stopped leaves an object the label that it had before it went out again.
      if (counted > 0 && job.status() == JobStatus.COMPLETED) {
        Task task = scenario.bean(TaskRepository.class).find(job.id(), object).orElseThrow();
        assertThat(files).as("seed %d", seed).contains(String.valueOf(task.responseKey()));
        assertThat(
                LabelingScenario.JSON
                    .readTree(scenario.read(String.valueOf(task.responseKey())))
                    .path("answers"))
            .as("seed %d: object %d", seed, object)
            .hasSize(counted);
      }
    }
  }
}
