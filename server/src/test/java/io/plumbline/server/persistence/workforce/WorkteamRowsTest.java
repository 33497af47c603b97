package io.plumbline.server.persistence.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.labeling.listing.Cursor;
import io.plumbline.labeling.listing.ListRequest;
import io.plumbline.labeling.listing.ListRequest.SortBy;
import io.plumbline.labeling.listing.Page;
import io.plumbline.labeling.workforce.IdentityProvider;
import io.plumbline.labeling.workforce.MemberDefinition;
import io.plumbline.labeling.workforce.MemberDefinition.CognitoGroup;
import io.plumbline.labeling.workforce.MemberDefinition.OidcGroups;
import io.plumbline.labeling.workforce.SourceIpRule;
import io.plumbline.labeling.workforce.WorkerAccess;
import io.plumbline.labeling.workforce.Workforce;
import io.plumbline.labeling.workforce.Workteam;
import io.plumbline.server.testing.PeopleParts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
class WorkteamRowsTest {

  private static final String ACCOUNT = "111122223333";
  private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

  @RegisterExtension final DatabaseExtension database;
  private JdbcWorkteamRepository workteams;

  WorkteamRowsTest(TestDatabases kind) {
    database = new DatabaseExtension(kind);
  }

  @BeforeEach
  void open() {
    workteams = new JdbcWorkteamRepository(database.get());
    JdbcWorkforceRepository workforces =
        new JdbcWorkforceRepository(database.get(), PeopleParts.cipher());
    database
        .get()
        .write(
            () ->
                workforces.insert(
                    new Workforce(
                        ACCOUNT,
                        "default",
                        new IdentityProvider.Cognito("us-east-1_Pool", "client"),
                        SourceIpRule.EVERYWHERE,
                        null,
                        START,
                        START)));
  }

  @Test
  void aTeam_comesBackAsItWas() {
    Workteam team =
        new Workteam(
            ACCOUNT,
            "reviewers",
            "Reviews.",
            List.of(group("b"), group("a"), new OidcGroups(List.of("x", "y"))),
            "arn:aws:sns:us-east-1:111122223333:topic",
            new WorkerAccess(true, false),
            START,
            START.plusSeconds(1));
    insert(team);

    assertThat(workteams.find(ACCOUNT, "reviewers")).contains(team);
    assertThat(workteams.find(ACCOUNT, "Reviewers")).isEmpty();
    assertThat(workteams.count(ACCOUNT)).isEqualTo(1);
  }

  @Test
  void aName_isTakenOnce() {
    insert(team("reviewers", START));

    assertThat(database.get().write(() -> workteams.insert(team("reviewers", START)))).isFalse();
    assertThat(workteams.find(ACCOUNT, "reviewers").orElseThrow().members()).hasSize(1);
  }

  @Test
  void update_replacesAllMembers() {
    insert(team("reviewers", START));
    Workteam changed =
        new Workteam(
            ACCOUNT,
            "reviewers",
            "Other.",
            List.of(group("c"), group("d")),
            null,
            WorkerAccess.UNSPECIFIED,
            START,
            START.plusSeconds(9));

    database.get().write(() -> workteams.update(changed));

    assertThat(workteams.find(ACCOUNT, "reviewers")).contains(changed);
  }

  @Test
  void delete_takesTheMembersAlong() {
    insert(team("reviewers", START));
    database.get().write(() -> workteams.delete(ACCOUNT, "reviewers"));

    assertThat(workteams.find(ACCOUNT, "reviewers")).isEmpty();
    assertThat(
            database
                .get()
                .jdbc()
                .sql("SELECT count(*) FROM workteam_member")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void list_sortsNamesByTheirBytes() {
    for (String name : List.of("b", "A", "a-1", "B", "a1", "a")) {
      insert(team(name, START));
    }

    assertThat(names(request(null, SortBy.NAME, true, null, 10)))
        .containsExactly("A", "B", "a", "a-1", "a1", "b");
    assertThat(names(request(null, SortBy.NAME, false, null, 10)))
        .containsExactly("b", "a1", "a-1", "a", "B", "A");
  }

  @Test
  void list_findsPartsOfNamesWhateverTheCase() {
    insert(team("Cat-Reviewers", START));
    insert(team("dogs", START));

    assertThat(names(request("REVIEW", SortBy.NAME, true, null, 10)))
        .containsExactly("Cat-Reviewers");
  }

  @Test
  void list_goesOnBehindTheLastItem_whateverCameInBetween() {
    for (int i = 0; i < 7; i++) {
      insert(team("t" + i, START.plusSeconds(i / 2)));
    }
    for (boolean ascending : new boolean[] {true, false}) {
      for (SortBy sortBy : SortBy.values()) {
        List<String> all = names(request(null, sortBy, ascending, null, 100));
        assertThat(pages(sortBy, ascending)).isEqualTo(all);
      }
    }
  }

  @Test
  void list_filtersByCreationTime_fromInclusiveToExclusive() {
    for (int i = 0; i < 4; i++) {
      insert(team("t" + i, START.plusMillis(i)));
    }
    ListRequest between =
        new ListRequest(
            null,
            START.plusNanos(500_000),
            START.plusMillis(3),
            SortBy.CREATION_TIME,
            true,
            null,
            10);

    assertThat(names(between)).containsExactly("t1", "t2");
  }

  /** Reads pages of 2 and adds a team before the place that has been reached. */
  private List<String> pages(SortBy sortBy, boolean ascending) {
    List<String> names = new ArrayList<>();
    Cursor after = null;
    do {
      ListRequest request = request(null, sortBy, ascending, after, 2);
      Page<Workteam> page =
          Page.of(
              workteams.list(ACCOUNT, request),
              2,
              team -> new Cursor(team.createdAt().toEpochMilli(), team.name()));
      page.items().forEach(team -> names.add(team.name()));
      after = page.next();
      String before = ascending ? "a" : "z";
      Instant time = ascending ? START.minusSeconds(60) : START.plusSeconds(60);
      String late = before + names.size() + sortBy + ascending;
      insert(team(late.replace('_', '-'), time));
      assertThat(names.size()).isLessThan(100);
    } while (after != null);
    database
        .get()
        .write(
            () ->
                database
                    .get()
                    .jdbc()
                    .sql("DELETE FROM workteam WHERE name NOT LIKE 't_'")
                    .update());
    return names;
  }

  private List<String> names(ListRequest request) {
    return workteams.list(ACCOUNT, request).stream().map(Workteam::name).toList();
  }

  private void insert(Workteam team) {
    assertThat(database.get().write(() -> workteams.insert(team))).isTrue();
  }

  private static ListRequest request(
      @Nullable String part, SortBy sortBy, boolean ascending, @Nullable Cursor after, int limit) {
    return new ListRequest(part, null, null, sortBy, ascending, after, limit);
  }

  private static Workteam team(String name, Instant createdAt) {
    return new Workteam(
        ACCOUNT,
        name,
        "Reviews.",
        List.of(group("reviewers")),
        null,
        WorkerAccess.UNSPECIFIED,
        createdAt,
        createdAt);
  }

  private static MemberDefinition group(String name) {
    return new CognitoGroup("us-east-1_Pool", name, "client");
  }
}
