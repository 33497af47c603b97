package io.plumbline.consolidation.shape;

import io.plumbline.consolidation.categorical.CategoricalAnswers;
import io.plumbline.consolidation.categorical.CategoricalResult;
import io.plumbline.consolidation.categorical.ConsensusOfModels;
import io.plumbline.consolidation.shape.ShapeGroups.Group;
import io.plumbline.consolidation.shape.ShapeGroups.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The class of each group, by the default method for classes over those that its members gave.
 * Where all members gave the same class, it is that.
 *
 * @param label per group, the index of its class
 * @param confidence per group, the probability that it is right if the group is an object
 */
@SuppressWarnings("ArrayRecordComponent") // internal
record GroupClasses(int[] label, double[] confidence) {

  static <S> GroupClasses of(DrawnAnnotations<S> annotations, ShapeGroups<S> groups) {
    int count = groups.groups().size();
    if (annotations.classes().size() == 1 || count == 0) {
      double[] certain = new double[count];
      Arrays.fill(certain, 1);
      return new GroupClasses(new int[count], certain);
    }
    CategoricalResult result = new ConsensusOfModels().fit(answers(annotations, groups));
    int[] label = result.winner().clone();
    double[] confidence = result.confidence().clone();
    for (int index = 0; index < count; index++) {
      List<Member<S>> members = groups.groups().get(index).members();
      int first = members.get(0).label();
      if (members.stream().allMatch(member -> member.label() == first)) {
        label[index] = first;
        confidence[index] = result.posterior().probability(index, first);
      }
    }
    return new GroupClasses(label, confidence);
  }

  private static <S> CategoricalAnswers answers(
      DrawnAnnotations<S> annotations, ShapeGroups<S> groups) {
    List<String> ids = new ArrayList<>();
    int size = groups.groups().stream().mapToInt(group -> group.members().size()).sum();
    int[] object = new int[size];
    int[] worker = new int[size];
    int[] label = new int[size];
    int answer = 0;
    for (Group<S> group : groups.groups()) {
      for (Member<S> member : group.members()) {
        object[answer] = ids.size();
        worker[answer] = member.worker();
        label[answer] = member.label();
        answer++;
      }
      ids.add(Integer.toString(ids.size()));
    }
    return new CategoricalAnswers(
        ids, annotations.workers(), annotations.classes(), object, worker, label);
  }
}
