package io.plumbline.consolidation.shape;

import io.plumbline.consolidation.Explanation;
import io.plumbline.consolidation.Explanation.Alternative;
import io.plumbline.consolidation.Explanation.Vote;
import io.plumbline.consolidation.shape.ShapeGroups.Group;
import io.plumbline.consolidation.shape.ShapeGroups.Member;
import java.util.ArrayList;
import java.util.List;

/**
 * Says why a group is an object.
 *
 * @param <S> the shape
 */
record DrawnExplanation<S>(
    DrawnAnnotations<S> annotations, ShapeModel<S> model, Group<S> group, Existence existence) {
  private static final String NOTHING = "nothing";

  /**
   * Explains one object.
   *
   * @param index of the group
   * @param share per member, how much it counts in the shape
   */
  Explanation explain(int index, double[] share, FoundObject<S> found) {
    Sightings sightings = existence.sightings();
    List<Vote> votes = new ArrayList<>();
    boolean exists = existence.logit()[index] >= 0;
    for (int entry = sightings.start()[index]; entry < sightings.start()[index + 1]; entry++) {
      int worker = sightings.worker()[entry];
      int member = group.memberOf(worker);
      votes.add(
          new Vote(
              annotations.workers().get(worker),
              member < 0 ? NOTHING : vote(group.members().get(member), share[member]),
              existence.weight(index, entry),
              existence.logitWithout()[entry] >= 0 != exists));
    }
    String label = annotations.classes().get(found.label()) + " " + model.describe(found.shape());
    return new Explanation(
        annotations.images().get(found.image()),
        label,
        found.confidence(),
        votes,
        List.of(
            new Alternative(label, found.existence()),
            new Alternative(NOTHING, 1 - found.existence())),
        existence.toOverturn(index));
  }

  private String vote(Member<S> member, double share) {
    return "%s %s, %d %% of the shape"
        .formatted(
            annotations.classes().get(member.label()),
            model.describe(member.shape()),
            Math.round(100 * share));
  }
}
