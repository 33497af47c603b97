package io.plumbline.server.persistence.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.tag.Tag;
import io.plumbline.labeling.tag.TagSet;
import io.plumbline.labeling.tag.TaggableKind;
import io.plumbline.labeling.tag.Tags;
import io.plumbline.server.testing.PeopleParts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
class TagRowsTest {

  private static final String ACCOUNT = "111122223333";
  private static final String ARN = "arn:aws:sagemaker:us-east-1:111122223333:workforce/default";

  @RegisterExtension final DatabaseExtension database;
  private JdbcTagRepository rows;

  TagRowsTest(TestDatabases kind) {
    database = new DatabaseExtension(kind);
  }

  @BeforeEach
  void open() {
    rows = new JdbcTagRepository(database.get());
  }

  @Test
  void tags_comeBackWhateverIsInThem() {
    TagSet tags = new TagSet(List.of(new Tag("비용 : team", "é+=@"), new Tag("empty", "")));
    database.get().write(() -> rows.save(ARN, tags));

    assertThat(rows.find(ARN)).isEqualTo(tags);
    assertThat(rows.find(ARN + "2")).isEqualTo(TagSet.NONE);
  }

  @Test
  void save_replacesAndDeletes() {
    database.get().write(() -> rows.save(ARN, new TagSet(List.of(new Tag("a", "1")))));
    TagSet second = new TagSet(List.of(new Tag("b", "2")));
    database.get().write(() -> rows.save(ARN, second));
    assertThat(rows.find(ARN)).isEqualTo(second);

    database.get().write(() -> rows.delete(ARN));
    assertThat(rows.find(ARN)).isEqualTo(TagSet.NONE);
  }

  @Test
  void adders_atTheSameTime_loseNothingAndPassNoLimit() throws Exception {
    Tags tags =
        new Tags(
            new ServiceIdentity(PeopleParts.REGION),
            List.of(new TaggableKind("workforce", (account, name) -> true)),
            rows,
            PeopleParts.transactions(database.get()));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<TagSet>> adding = new ArrayList<>();
    try {
      for (int i : IntStream.range(0, 60).toArray()) {
        adding.add(
            threads.submit(
                () -> tags.add(ACCOUNT, ARN, new TagSet(List.of(new Tag("key" + i, "v"))))));
      }
    } finally {
      threads.shutdown();
    }

    int refused = 0;
    for (Future<TagSet> one : adding) {
      try {
        one.get();
      } catch (ExecutionException e) {
        assertThat(e).hasCauseInstanceOf(InvalidRequestException.class);
        refused++;
      }
    }
    assertThat(refused).isEqualTo(10);
    assertThat(tags.list(ACCOUNT, ARN).tags()).hasSize(50);
  }
}
