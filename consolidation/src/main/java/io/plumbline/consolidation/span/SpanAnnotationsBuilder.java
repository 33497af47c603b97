package io.plumbline.consolidation.span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects answers that come with ids, and gives documents and workers an index in the order in
 * which they come. Not safe for threads.
 */
public final class SpanAnnotationsBuilder {
  private final List<String> classes;
  private final Map<String, Integer> documentIndexes = new HashMap<>();
  private final Map<String, Integer> workerIndexes = new HashMap<>();
  private final List<String> documents = new ArrayList<>();
  private final List<String> workers = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();
  private final List<SpanAnnotations.Answer> answers = new ArrayList<>();

  SpanAnnotationsBuilder(List<String> classes) {
    this.classes = List.copyOf(classes);
  }

  /**
   * Adds a document with its text.
   *
   * @return this builder
   */
  public SpanAnnotationsBuilder document(String documentId, String text) {
    indexOf(documentId, documentIndexes, documents);
    texts.put(documentId, text);
    return this;
  }

  /**
   * Adds one answer. A document that is not there yet is added without text.
   *
   * @param documentId what was read
   * @param workerId who answered
   * @param spans what the worker marked; empty if nothing
   * @return this builder
   */
  public SpanAnnotationsBuilder add(String documentId, String workerId, List<Span> spans) {
    answers.add(
        new SpanAnnotations.Answer(
            indexOf(documentId, documentIndexes, documents),
            indexOf(workerId, workerIndexes, workers),
            spans));
    return this;
  }

  /**
   * The answers added so far; the builder can go on afterwards.
   *
   * @throws IllegalArgumentException if some documents have a text and others have none, a class is
   *     listed twice, or a span breaks the rules of {@link SpanAnnotations}
   */
  public SpanAnnotations build() {
    List<String> known = new ArrayList<>();
    if (!texts.isEmpty()) {
      for (String document : documents) {
        String text = texts.get(document);
        if (text == null) {
          throw new IllegalArgumentException(
              "document \"%s\" has no text, others have; give all or none".formatted(document));
        }
        known.add(text);
      }
    }
    return new SpanAnnotations(documents, known, workers, classes, answers);
  }

  private static int indexOf(String id, Map<String, Integer> indexes, List<String> ids) {
    Integer known = indexes.putIfAbsent(id, ids.size());
    if (known != null) {
      return known;
    }
    ids.add(id);
    return ids.size() - 1;
  }
}
