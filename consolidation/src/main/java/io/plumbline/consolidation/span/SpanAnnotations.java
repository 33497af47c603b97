package io.plumbline.consolidation.span;

import io.plumbline.consolidation.AnswerIndexes;
import java.util.List;

/**
 * Who marked which spans in which document.
 *
 * <p>An answer without spans says that the worker saw none. A worker may answer the same document
 * more than once; each answer counts. Immutable, safe for threads.
 */
public final class SpanAnnotations {
  private final List<String> documents;
  private final List<String> texts;
  private final List<String> workers;
  private final List<String> classes;
  private final List<Answer> answers;

  /**
   * One worker's answer to one document.
   *
   * @param document index of the document
   * @param worker index of the worker
   * @param spans what the worker marked, in any order
   */
  public record Answer(int document, int worker, List<Span> spans) {

    /** Sorts the spans. */
    public Answer {
      spans = spans.stream().sorted().toList();
    }
  }

  /**
   * Wraps answers that are indexed already.
   *
   * @param documents ids, without duplicates
   * @param texts the documents' texts, or an empty list where they are not known
   * @param workers ids, without duplicates
   * @param classes ids, without duplicates, at least one
   * @param answers in any order
   * @throws IllegalArgumentException naming the first answer or id that breaks a rule above, or a
   *     span that ends after its document
   */
  public SpanAnnotations(
      List<String> documents,
      List<String> texts,
      List<String> workers,
      List<String> classes,
      List<Answer> answers) {
    this.documents = List.copyOf(documents);
    this.texts = List.copyOf(texts);
    this.workers = List.copyOf(workers);
    this.classes = List.copyOf(classes);
    this.answers = List.copyOf(answers);
    if (!texts.isEmpty() && texts.size() != documents.size()) {
      throw new IllegalArgumentException(
          "%d texts for %d documents; give all or none".formatted(texts.size(), documents.size()));
    }
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("at least one class is needed");
    }
    AnswerIndexes.requireDistinct("document", documents);
    AnswerIndexes.requireDistinct("worker", workers);
    AnswerIndexes.requireDistinct("class", classes);
    this.answers.forEach(this::check);
  }

  /**
   * Starts a collection of answers that come with ids.
   *
   * @param classes all classes
   */
  public static SpanAnnotationsBuilder builder(List<String> classes) {
    return new SpanAnnotationsBuilder(classes);
  }

  /** Ids of the documents, by index. */
  public List<String> documents() {
    return documents;
  }

  /** The documents' texts by index, or an empty list. */
  public List<String> texts() {
    return texts;
  }

  /** Ids of the workers, by index. */
  public List<String> workers() {
    return workers;
  }

  /** Ids of the classes, by index. */
  public List<String> classes() {
    return classes;
  }

  /** All answers. */
  public List<Answer> answers() {
    return answers;
  }

  private void check(Answer answer) {
    if (answer.document() < 0 || answer.document() >= documents.size()) {
      throw new IllegalArgumentException(
          "an answer has document index %d; there are %d"
              .formatted(answer.document(), documents.size()));
    }
    if (answer.worker() < 0 || answer.worker() >= workers.size()) {
      throw new IllegalArgumentException(
          "an answer to document \"%s\" has worker index %d; there are %d"
              .formatted(documents.get(answer.document()), answer.worker(), workers.size()));
    }
    int length =
        texts.isEmpty()
            ? Integer.MAX_VALUE
            : texts.get(answer.document()).codePointCount(0, texts.get(answer.document()).length());
    for (Span span : answer.spans()) {
      if (span.label() >= classes.size() || span.end() > length) {
        throw new IllegalArgumentException(
            "worker \"%s\" marked %d to %d with class index %d in document \"%s\", which has %s and"
                    .formatted(
                        workers.get(answer.worker()),
                        span.start(),
                        span.end(),
                        span.label(),
                        documents.get(answer.document()),
                        texts.isEmpty() ? "no text" : length + " code points")
                + " there are %d classes".formatted(classes.size()));
      }
    }
  }
}
