package io.plumbline.consolidation.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class GroupsTest {

  @Property
  void of_anyMembers_listsEachOnceUnderItsGroup(
      @ForAll @Size(max = 40) List<@IntRange(max = 6) Integer> groupOf) {
    Groups groups = Groups.of(7, groupOf.size(), groupOf::get);

    assertThat(groups.member()).doesNotHaveDuplicates().hasSize(groupOf.size());
    for (int group = 0; group < 7; group++) {
      for (int place = groups.start()[group]; place < groups.start()[group + 1]; place++) {
        assertThat(groupOf.get(groups.member()[place])).isEqualTo(group);
        assertThat(
                place == groups.start()[group]
                    || groups.member()[place - 1] < groups.member()[place])
            .isTrue();
      }
    }
    assertThat(groups.start()[7]).isEqualTo(groupOf.size());
  }
}
