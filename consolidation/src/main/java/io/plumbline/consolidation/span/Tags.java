package io.plumbline.consolidation.span;

import java.util.ArrayList;
import java.util.List;

/**
 * Spans as one tag per unit: outside, first of a span of a class, or inside one.
 *
 * <p>Tag 0 is outside, 1 + c begins a span of class c, 1 + classes + c goes on with one.
 *
 * @param classes number of classes
 */
record Tags(int classes) {
  static final int OUTSIDE = 0;

  /** Number of tags. */
  int count() {
    return 2 * classes + 1;
  }

  int begin(int label) {
    return 1 + label;
  }

  int inside(int label) {
    return 1 + classes + label;
  }

  boolean isBegin(int tag) {
    return tag > OUTSIDE && tag <= classes;
  }

  boolean isInside(int tag) {
    return tag > classes;
  }

  /** The class of a tag; −1 outside. */
  int label(int tag) {
    return tag == OUTSIDE ? -1 : (tag - 1) % classes;
  }

  /** Whether a tag can follow another: only a span that is there can go on. */
  boolean follows(int before, int tag) {
    return !isInside(tag) || label(before) == label(tag);
  }

  /**
   * Tags of some spans. Of overlapping ones the first counts, and of those with the same start the
   * longest; the others are left out.
   *
   * @param spans sorted
   */
  int[] of(Units units, List<Span> spans) {
    int[] tags = new int[units.size()];
    int free = 0;
    for (Span span : spans) {
      int from = units.from(span.start());
      int to = units.to(span.end());
      if (from >= free && to > from) {
        tags[from] = begin(span.label());
        for (int unit = from + 1; unit < to; unit++) {
          tags[unit] = inside(span.label());
        }
        free = to;
      }
    }
    return tags;
  }

  /** The spans of some tags; one that goes on with nothing begins a span. */
  List<Span> spans(Units units, int[] tags) {
    List<Span> spans = new ArrayList<>();
    int unit = 0;
    while (unit < tags.length) {
      int label = label(tags[unit]);
      int stop = unit + 1;
      if (label >= 0) {
        while (stop < tags.length && tags[stop] == inside(label) && !units.opens()[stop]) {
          stop++;
        }
        spans.add(new Span(units.start()[unit], units.end()[stop - 1], label));
      }
      unit = stop;
    }
    return spans;
  }
}
