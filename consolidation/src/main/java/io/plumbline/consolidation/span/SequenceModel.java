package io.plumbline.consolidation.span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds tags, workers and the chain of tags together: the rounds of {@link SequentialSpans}. Used
 * once; not safe for threads.
 */
final class SequenceModel {
  private final SpanAnnotations annotations;
  private final Tags tags;
  private final List<TaggedDocument> documents;
  private final WorkerActions workers;
  private final TagChain chain;
  private List<double[]> posterior = new ArrayList<>();
  private List<List<ProbableSpan>> spans = new ArrayList<>();

  SequenceModel(SpanAnnotations annotations) {
    this.annotations = annotations;
    this.tags = new Tags(annotations.classes().size());
    this.documents = TaggedDocument.of(annotations, tags);
    this.workers = new WorkerActions(tags, annotations.workers().size());
    this.chain = new TagChain(tags);
  }

  List<TaggedDocument> documents() {
    return documents;
  }

  WorkerActions workers() {
    return workers;
  }

  Tags tags() {
    return tags;
  }

  /** Per document in the order of {@link #documents}, its probable spans. */
  List<List<ProbableSpan>> spans() {
    return spans;
  }

  void run(int rounds, double words) {
    startFromVotes();
    for (int round = 0; round < rounds; round++) {
      workers.learn(documents, annotations, posterior);
      expect(List.of(), 0);
    }
    if (words > 0 && !annotations.texts().isEmpty()) {
      List<double[]> evidence = new WordModel(tags, documents).logEvidence(posterior);
      workers.learn(documents, annotations, posterior);
      expect(evidence, words);
    }
  }

  /** Each unit's tags by their share of the answers, with a little for every tag. */
  private void startFromVotes() {
    double[] firsts = new double[tags.count()];
    double[] steps = new double[tags.count() * tags.count()];
    for (TaggedDocument document : documents) {
      double[] votes = new double[document.units().size() * tags.count()];
      for (int unit = 0; unit < document.units().size(); unit++) {
        int at = unit * tags.count();
        Arrays.fill(votes, at, at + tags.count(), 0.02);
        votes[at] = 0.3;
        double all = 0.3 + 0.02 * (tags.count() - 1) + document.answers().length;
        for (int[] said : document.tags()) {
          votes[at + said[unit]]++;
        }
        for (int tag = 0; tag < tags.count(); tag++) {
          votes[at + tag] /= all;
        }
        for (int tag = 0; tag < tags.count(); tag++) {
          if (document.units().opens()[unit]) {
            firsts[tag] += votes[at + tag];
          } else {
            for (int before = 0; before < tags.count(); before++) {
              steps[before * tags.count() + tag] +=
                  votes[at - tags.count() + before] * votes[at + tag];
            }
          }
        }
      }
      posterior.add(votes);
    }
    chain.learn(firsts, steps);
  }

  private void expect(List<double[]> evidence, double words) {
    double[] firsts = new double[tags.count()];
    double[] steps = new double[tags.count() * tags.count()];
    List<double[]> found = new ArrayList<>();
    List<List<ProbableSpan>> candidates = new ArrayList<>();
    for (int index = 0; index < documents.size(); index++) {
      TaggedDocument document = documents.get(index);
      double[] logEvidence = workers.logLikelihood(document, annotations);
      for (int cell = 0; cell < logEvidence.length && !evidence.isEmpty(); cell++) {
        logEvidence[cell] += words * evidence.get(index)[cell];
      }
      ForwardBackward passes = new ForwardBackward(tags, chain, document.units(), logEvidence);
      found.add(passes.posterior());
      passes.count(firsts, steps);
      candidates.add(passes.spans());
    }
    posterior = found;
    spans = candidates;
    chain.learn(firsts, steps);
  }
}
