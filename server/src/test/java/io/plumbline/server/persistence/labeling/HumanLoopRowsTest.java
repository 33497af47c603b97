package io.plumbline.server.persistence.labeling;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.labeling.activation.RequestSource;
import io.plumbline.labeling.humanloop.HumanLoop;
import io.plumbline.labeling.humanloop.HumanLoop.Failure;
import io.plumbline.labeling.humanloop.HumanLoop.FailureCode;
import io.plumbline.labeling.humanloop.HumanLoopStatus;
import io.plumbline.labeling.job.JobDesign;
import io.plumbline.labeling.job.JobPhase;
import io.plumbline.labeling.job.JobProgress;
import io.plumbline.labeling.job.JobSettings;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.LabelCounters;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.listing.Cursor;
import io.plumbline.labeling.listing.ListRequest;
import io.plumbline.labeling.manifest.ManifestPosition;
import io.plumbline.labeling.task.Task;
import io.plumbline.objectstore.S3Location;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
class HumanLoopRowsTest {

  private static final String ACCOUNT = "111122223333";
  private static final Instant START = Instant.parse("2026-11-26T09:00:00Z");
  private static final S3Location OUTPUT = new S3Location("bucket", "out");

  @RegisterExtension final DatabaseExtension database;
  private JdbcHumanLoopRepository loops;
  private JdbcTaskRepository tasks;

  HumanLoopRowsTest(TestDatabases kind) {
    database = new DatabaseExtension(kind);
  }

  @BeforeEach
  void open() {
    loops = new JdbcHumanLoopRepository(database.get());
    tasks = new JdbcTaskRepository(database.get());
    JdbcLabelingJobRepository jobs = new JdbcLabelingJobRepository(database.get());
    assertThat(database.get().write(() -> jobs.insert(job()))).isTrue();
  }

  @Test
  void aLoop_comesBackAsItWas_andItsNameIsTaken() {
    HumanLoop loop = loop("a", 0, START);

    assertThat(insert(loop)).isTrue();
    assertThat(insert(loop("a", 1, START))).isFalse();

    assertThat(loops.find(ACCOUNT, "a")).contains(loop);
    assertThat(database.get().write(() -> loops.findForUpdate(ACCOUNT, "a"))).contains(loop);
    assertThat(loops.find("444455556666", "a")).isEmpty();
  }

  @Test
  void update_writesTheEnd_andDelete_removesIt() {
    HumanLoop loop = loop("a", 0, START);
    insert(loop);
    HumanLoop failed =
        loop.ended(
            HumanLoopStatus.FAILED, new Failure(FailureCode.EXPIRED, "nobody answered"), OUTPUT);

    database.get().write(() -> loops.update(failed));

    assertThat(loops.find(ACCOUNT, "a")).contains(failed);
    assertThat(database.get().write(() -> loops.delete(ACCOUNT, "a"))).isTrue();
    assertThat(database.get().write(() -> loops.delete(ACCOUNT, "a"))).isFalse();
    assertThat(loops.find(ACCOUNT, "a")).isEmpty();
  }

  @Test
  void list_hasThoseOfADefinition_pageByPage() {
    HumanLoop first = loop("b", 0, START);
    HumanLoop second = loop("a", 1, START.plusSeconds(1));
    insert(first);
    insert(second);

    assertThat(loops.list(ACCOUNT, "f", ListRequest.oldestFirst(1))).containsExactly(first, second);
    assertThat(loops.list(ACCOUNT, "other", ListRequest.oldestFirst(1))).isEmpty();
    assertThat(
            loops.list(
                ACCOUNT,
                "f",
                new ListRequest(
                    null,
                    null,
                    null,
                    ListRequest.SortBy.CREATION_TIME,
                    false,
                    new Cursor(second.createdAt().toEpochMilli(), "a"),
                    5)))
        .containsExactly(first);
  }

  @Test
  void findAnswered_hasLoopsWhoseTaskIsClosed_untilTheyAreOver() {
    HumanLoop open = loop("open", 0, START);
    HumanLoop closed = loop("closed", 1, START);
    insert(open);
    insert(closed);
    database
        .get()
        .write(
            () -> {
              tasks.insertAll(List.of(task(0), task(1)));
              tasks.update(closedTask(1));
            });

    assertThat(loops.findAnswered("job", 10)).containsExactly(closed);

    database.get().write(() -> loops.update(closed.ended(HumanLoopStatus.COMPLETED, null, OUTPUT)));
    assertThat(loops.findAnswered("job", 10)).isEmpty();
  }

  private boolean insert(HumanLoop loop) {
    return database.get().write(() -> loops.insert(loop));
  }

  private static Task task(long number) {
    return Task.open("job", number, 1, "{}", 1, START.plusSeconds(60));
  }

  private static Task closedTask(long number) {
    return new Task(
        "job", number, 1, "{}", 1, 0, 0, 0, Task.State.CLOSED, START.plusSeconds(60), START, null);
  }

  private static HumanLoop loop(String name, long number, Instant createdAt) {
    return new HumanLoop(
        ACCOUNT,
        name,
        "f",
        "job",
        number,
        "{\"a\":1}",
        RequestSource.TEXTRACT_FORMS,
        HumanLoopStatus.IN_PROGRESS,
        null,
        null,
        createdAt);
  }

  private static LabelingJob job() {
    return new LabelingJob(
        "job",
        ACCOUNT,
        "flow-definition/f",
        "arn:aws:sagemaker:us-east-1:111122223333:flow-definition/f",
        "code",
        new JobSettings(
            "f",
            OUTPUT,
            OUTPUT,
            null,
            "role",
            null,
            "arn:aws:sagemaker:us-east-1:111122223333:workteam/private-crowd/t",
            null,
            "ui",
            null,
            null,
            "title",
            "description",
            List.of(),
            1,
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            1,
            OptionalInt.empty(),
            OptionalInt.empty(),
            null),
        JobDesign.FIRST,
        "{}",
        JobStatus.IN_PROGRESS,
        null,
        LabelCounters.NONE,
        new JobProgress(
            JobPhase.REVIEWING, ManifestPosition.START, ManifestPosition.START, 1, null, null),
        START,
        START,
        0);
  }
}
