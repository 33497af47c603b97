package io.plumbline.consolidation.shape;

import io.plumbline.consolidation.arithmetic.SortedSum;
import io.plumbline.consolidation.shape.ShapeGroups.Group;
import io.plumbline.consolidation.shape.ShapeGroups.Member;
import io.plumbline.consolidation.shape.Visit.Drawn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds which shapes of different workers mean the same object.
 *
 * <p>It is correlation clustering (N. Bansal, A. Blum, S. Chawla, 2004) with the constraint that no
 * group holds two shapes of one worker: the sum of similarity − threshold over all pairs of a group
 * is to be as high as possible. Worker after worker, the shapes are assigned to the groups of the
 * others by {@link Assignment}, best for all shapes of that worker together, until no worker can do
 * better. Each step raises the sum, so it ends. Workers take their turn in an order that depends on
 * what they drew, most agreeing first.
 *
 * <p>Per image: time shapes² for similarities, and per round workers × (shapes² + groups³) at
 * worst; memory shapes² × 4 bytes. Immutable, safe for threads.
 *
 * @param <S> the shape
 */
public final class Grouping<S> {
  /** A bound for the unforeseen; some three rounds are enough in practice. */
  private static final int MOST_ROUNDS = 50;

  /** A shape of another class counts as half as similar: one of two must be wrong about it. */
  private static final double OTHER_CLASS = 0.5;

  private final ShapeModel<S> model;

  /**
   * Groups shapes of a kind.
   *
   * @param model says how alike shapes are
   */
  public Grouping(ShapeModel<S> model) {
    this.model = model;
  }

  /** Groups all shapes, image by image. */
  public ShapeGroups<S> group(DrawnAnnotations<S> annotations) {
    List<Group<S>> groups = new ArrayList<>();
    for (List<Integer> indexes : annotations.visitsByImage()) {
      List<Visit<S>> visits = new ArrayList<>();
      for (int index : indexes) {
        visits.add(sorted(annotations.visits().get(index)));
      }
      groups.addAll(groupImage(visits));
    }
    return new ShapeGroups<>(groups);
  }

  private List<Group<S>> groupImage(List<Visit<S>> visits) {
    visits.removeIf(visit -> visit.shapes().isEmpty());
    if (visits.isEmpty()) {
      return List.of();
    }
    visits.sort(this::compareVisits);
    List<Member<S>> members = new ArrayList<>();
    int[] first = new int[visits.size() + 1];
    for (int visit = 0; visit < visits.size(); visit++) {
      for (Drawn<S> drawn : visits.get(visit).shapes()) {
        members.add(new Member<>(visits.get(visit).worker(), drawn.shape(), drawn.label()));
      }
      first[visit + 1] = members.size();
    }
    float[][] affinity = affinity(members);
    GroupSearch search = new GroupSearch(affinity, first);
    int[] groupOf = search.run(mostAgreeingFirst(affinity, first), MOST_ROUNDS);
    return groups(visits.get(0).image(), members, groupOf);
  }

  private float[][] affinity(List<Member<S>> members) {
    float[][] affinity = new float[members.size()][members.size()];
    for (int i = 0; i < members.size(); i++) {
      for (int j = i + 1; j < members.size(); j++) {
        Member<S> one = members.get(i);
        Member<S> other = members.get(j);
        double similarity = 0;
        if (one.worker() != other.worker()) {
          similarity = model.similarity(one.shape(), other.shape());
          similarity *= one.label() == other.label() ? 1 : OTHER_CLASS;
        }
        affinity[i][j] = (float) (similarity - model.sameObject());
        affinity[j][i] = affinity[i][j];
      }
    }
    return affinity;
  }

  /** Visits by how much their shapes agree with others'; the list is in its own order already. */
  private static List<Integer> mostAgreeingFirst(float[][] affinity, int[] first) {
    double[] agreement = new double[first.length - 1];
    SortedSum sum = new SortedSum();
    List<Integer> order = new ArrayList<>();
    for (int visit = 0; visit < agreement.length; visit++) {
      for (int shape = first[visit]; shape < first[visit + 1]; shape++) {
        for (float value : affinity[shape]) {
          sum.add(Math.max(0, value));
        }
      }
      agreement[visit] = sum.take();
      order.add(visit);
    }
    order.sort(Comparator.comparingDouble(visit -> -agreement[visit]));
    return order;
  }

  private List<Group<S>> groups(int image, List<Member<S>> members, int[] groupOf) {
    List<List<Member<S>>> lists = new ArrayList<>();
    int[] place = new int[members.size()];
    Arrays.fill(place, -1);
    for (int member = 0; member < groupOf.length; member++) {
      int group = groupOf[member];
      if (place[group] < 0) {
        place[group] = lists.size();
        lists.add(new ArrayList<>());
      }
      lists.get(place[group]).add(members.get(member));
    }
    List<Group<S>> groups = new ArrayList<>();
    for (List<Member<S>> list : lists) {
      list.sort(this::compareMembers);
      groups.add(new Group<>(image, list));
    }
    return groups;
  }

  private Visit<S> sorted(Visit<S> visit) {
    List<Drawn<S>> shapes = new ArrayList<>(visit.shapes());
    shapes.sort(this::compareDrawn);
    return new Visit<>(visit.image(), visit.worker(), shapes);
  }

  private int compareDrawn(Drawn<S> one, Drawn<S> other) {
    int byShape = model.compare(one.shape(), other.shape());
    return byShape != 0 ? byShape : Integer.compare(one.label(), other.label());
  }

  private int compareMembers(Member<S> one, Member<S> other) {
    int byShape = model.compare(one.shape(), other.shape());
    return byShape != 0 ? byShape : Integer.compare(one.label(), other.label());
  }

  private int compareVisits(Visit<S> one, Visit<S> other) {
    int byCount = Integer.compare(other.shapes().size(), one.shapes().size());
    for (int i = 0; byCount == 0 && i < one.shapes().size(); i++) {
      int byShape = compareDrawn(one.shapes().get(i), other.shapes().get(i));
      if (byShape != 0) {
        return byShape;
      }
    }
    return byCount;
  }
}
