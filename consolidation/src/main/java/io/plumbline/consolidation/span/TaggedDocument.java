package io.plumbline.consolidation.span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A document's units and each answer's tags on them.
 *
 * @param document index of the document
 * @param units its pieces
 * @param answers per answer, its index in the annotations
 * @param tags per answer, a tag per unit
 */
@SuppressWarnings("ArrayRecordComponent") // numeric code; identity is enough
record TaggedDocument(int document, Units units, int[] answers, int[][] tags) {

  /** All documents, in the order of their ids, so that sums over them do not depend on input. */
  static List<TaggedDocument> of(SpanAnnotations annotations, Tags alphabet) {
    List<List<Integer>> byDocument = new ArrayList<>();
    annotations.documents().forEach(id -> byDocument.add(new ArrayList<>()));
    for (int answer = 0; answer < annotations.answers().size(); answer++) {
      byDocument.get(annotations.answers().get(answer).document()).add(answer);
    }
    List<TaggedDocument> documents = new ArrayList<>();
    for (int document = 0; document < byDocument.size(); document++) {
      documents.add(of(annotations, alphabet, document, byDocument.get(document)));
    }
    documents.sort(Comparator.comparing(tagged -> annotations.documents().get(tagged.document())));
    return documents;
  }

  private static TaggedDocument of(
      SpanAnnotations annotations, Tags alphabet, int document, List<Integer> answers) {
    List<List<Span>> spans = new ArrayList<>();
    answers.forEach(answer -> spans.add(annotations.answers().get(answer).spans()));
    Units units =
        annotations.texts().isEmpty()
            ? Units.of(spans)
            : Units.of(annotations.texts().get(document), spans);
    return new TaggedDocument(
        document,
        units,
        answers.stream().mapToInt(Integer::intValue).toArray(),
        spans.stream().map(marked -> alphabet.of(units, marked)).toArray(int[][]::new));
  }
}
