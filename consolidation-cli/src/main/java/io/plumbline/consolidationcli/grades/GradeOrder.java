package io.plumbline.consolidationcli.grades;

import io.plumbline.consolidationcli.input.RefusedException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The order of grades that nobody has given: that of their numbers. */
final class GradeOrder {

  private GradeOrder() {}

  /**
   * Sorts grades by their numbers.
   *
   * @throws RefusedException if one is not a number
   */
  static List<String> byNumber(Collection<String> grades) throws RefusedException {
    for (String grade : grades) {
      if (!grade.strip().matches("[-+]?\\d{1,18}(\\.\\d{1,18})?")) {
        throw new RefusedException(
            "\"%s\" is not a number: name all grades in their order, as in --grades never,sometimes,always"
                .formatted(grade));
      }
    }
    List<String> sorted = new ArrayList<>(grades);
    sorted.sort(
        Comparator.comparing((String grade) -> new BigDecimal(grade.strip()))
            .thenComparing(Comparator.naturalOrder()));
    return sorted;
  }
}
