package io.plumbline.consolidation.span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The probabilities of all tags and spans of a document, given the evidence on each unit and how
 * tags follow each other (L. R. Rabiner, "A Tutorial on Hidden Markov Models", 1989). Time is units
 * × tags². Used for one document; not safe for threads.
 */
final class ForwardBackward {
  /** Spans that are less probable are not listed. */
  private static final double SMALLEST = 0.01;

  private final Tags alphabet;
  private final TagChain chain;
  private final Units units;
  private final int tags;
  private final double[] evidence;
  private final double[] forward;
  private final double[] backward;
  private final double[] scale;

  /**
   * Runs both passes.
   *
   * @param logEvidence per unit and tag, a logarithm (natural) up to a constant per unit
   */
  ForwardBackward(Tags alphabet, TagChain chain, Units units, double[] logEvidence) {
    this.alphabet = alphabet;
    this.chain = chain;
    this.units = units;
    this.tags = alphabet.count();
    this.evidence = new double[logEvidence.length];
    this.forward = new double[logEvidence.length];
    this.backward = new double[logEvidence.length];
    this.scale = new double[units.size()];
    for (int unit = 0; unit < units.size(); unit++) {
      exponentiate(logEvidence, unit);
    }
    for (int unit = 0; unit < units.size(); unit++) {
      forward(unit);
    }
    for (int unit = units.size() - 1; unit >= 0; unit--) {
      backward(unit);
    }
  }

  private void exponentiate(double[] logEvidence, int unit) {
    double most = Double.NEGATIVE_INFINITY;
    for (int tag = 0; tag < tags; tag++) {
      most = Math.max(most, logEvidence[unit * tags + tag]);
    }
    for (int tag = 0; tag < tags; tag++) {
      evidence[unit * tags + tag] =
          Math.max(1e-100, StrictMath.exp(logEvidence[unit * tags + tag] - most));
    }
  }

  private void forward(int unit) {
    int at = unit * tags;
    boolean opens = units.opens()[unit];
    double sum = 0;
    for (int tag = 0; tag < tags; tag++) {
      double reached = 0;
      if (opens) {
        reached = chain.first(tag);
      } else {
        for (int before = 0; before < tags; before++) {
          reached += forward[at - tags + before] * chain.next(before, tag);
        }
      }
      forward[at + tag] = reached * evidence[at + tag];
      sum += forward[at + tag];
    }
    scale[unit] = sum;
    for (int tag = 0; tag < tags; tag++) {
      forward[at + tag] /= sum;
    }
  }

  private void backward(int unit) {
    int at = unit * tags;
    if (closes(unit)) {
      Arrays.fill(backward, at, at + tags, 1);
      return;
    }
    for (int tag = 0; tag < tags; tag++) {
      double sum = 0;
      for (int after = 0; after < tags; after++) {
        sum += step(unit, tag, after);
      }
      backward[at + tag] = sum;
    }
  }

  /** From a tag to the next unit's, with all that comes after. */
  private double step(int unit, int tag, int after) {
    int next = (unit + 1) * tags + after;
    return chain.next(tag, after) * evidence[next] * backward[next] / scale[unit + 1];
  }

  private boolean closes(int unit) {
    return unit + 1 == units.size() || units.opens()[unit + 1];
  }

  /** Per unit and tag, its probability. */
  double[] posterior() {
    double[] posterior = new double[forward.length];
    for (int unit = 0; unit < units.size(); unit++) {
      double sum = 0;
      for (int tag = unit * tags; tag < (unit + 1) * tags; tag++) {
        posterior[tag] = forward[tag] * backward[tag];
        sum += posterior[tag];
      }
      for (int tag = unit * tags; tag < (unit + 1) * tags; tag++) {
        posterior[tag] /= sum;
      }
    }
    return posterior;
  }

  /** Adds the expected numbers of first tags and of steps. */
  void count(double[] firsts, double[] steps) {
    for (int unit = 0; unit < units.size(); unit++) {
      for (int tag = 0; tag < tags; tag++) {
        double here = forward[unit * tags + tag];
        if (units.opens()[unit]) {
          firsts[tag] += here * backward[unit * tags + tag];
        }
        for (int after = 0; after < tags && !closes(unit); after++) {
          steps[tag * tags + after] += here * step(unit, tag, after);
        }
      }
    }
  }

  /** All spans with a probability of 1 % or more, by place: that the span is exactly this one. */
  List<ProbableSpan> spans() {
    List<ProbableSpan> spans = new ArrayList<>();
    for (int unit = 0; unit < units.size(); unit++) {
      for (int label = 0; label < alphabet.classes(); label++) {
        double begun = forward[unit * tags + alphabet.begin(label)];
        if (begun * backward[unit * tags + alphabet.begin(label)] >= SMALLEST) {
          addSpans(spans, unit, label, begun);
        }
      }
    }
    spans.sort(null);
    return spans;
  }

  private void addSpans(List<ProbableSpan> spans, int first, int label, double begun) {
    double open = begun;
    int inside = alphabet.inside(label);
    for (int unit = first; ; unit++) {
      int tag = unit == first ? alphabet.begin(label) : inside;
      double goesOn = closes(unit) ? 0 : step(unit, tag, inside);
      double here = open * Math.max(0, backward[unit * tags + tag] - goesOn);
      if (here >= SMALLEST) {
        spans.add(
            new ProbableSpan(
                new Span(units.start()[first], units.end()[unit], label), Math.min(1, here)));
      }
      if (open * goesOn < SMALLEST) {
        return;
      }
      int next = (unit + 1) * tags + inside;
      open *= chain.next(tag, inside) * evidence[next] / scale[unit + 1];
    }
  }
}
