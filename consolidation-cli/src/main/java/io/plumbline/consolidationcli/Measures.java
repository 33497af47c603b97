package io.plumbline.consolidationcli;

import io.plumbline.consolidation.agreement.AgreementMeasure;
import io.plumbline.consolidation.agreement.AgreementWeights;
import io.plumbline.consolidation.agreement.Bootstrap;
import io.plumbline.consolidation.agreement.CohenKappa;
import io.plumbline.consolidation.agreement.DistanceAlpha;
import io.plumbline.consolidation.agreement.DistanceRatings;
import io.plumbline.consolidation.agreement.FleissKappa;
import io.plumbline.consolidation.agreement.GwetCoefficient;
import io.plumbline.consolidation.agreement.KrippendorffAlpha;
import io.plumbline.consolidation.agreement.KrippendorffAlpha.Difference;
import io.plumbline.consolidation.agreement.PercentAgreement;
import io.plumbline.consolidation.agreement.Ratings;
import io.plumbline.consolidation.categorical.CategoricalAnswers;
import io.plumbline.consolidationcli.output.NamedAgreement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The measures of agreement that fit a kind of answers, with intervals of 1,000 resamples. */
public final class Measures {

  private static final long SEED = 1;
  private static final Bootstrap BOOTSTRAP = new Bootstrap(1000, SEED);

  private Measures() {}

  /** For classes without an order. */
  public static List<NamedAgreement> nominal(CategoricalAnswers answers) {
    Ratings ratings = ratings(answers);
    List<NamedAgreement> measures = new ArrayList<>();
    add(measures, "percent", new PercentAgreement(), ratings);
    add(measures, "fleiss-kappa", new FleissKappa(), ratings);
    add(measures, "gwet-ac1", new GwetCoefficient(), ratings);
    add(measures, "krippendorff-alpha-nominal", new KrippendorffAlpha(Difference.NOMINAL), ratings);
    if (ratings.raters() == 2) {
      add(measures, "cohen-kappa", new CohenKappa(0, 1), ratings);
    }
    return measures;
  }

  /** For classes in their order. */
  public static List<NamedAgreement> ordinal(CategoricalAnswers answers) {
    Ratings ratings = ratings(answers);
    List<NamedAgreement> measures = new ArrayList<>();
    add(measures, "percent", new PercentAgreement(), ratings);
    add(measures, "krippendorff-alpha-ordinal", new KrippendorffAlpha(Difference.ORDINAL), ratings);
    add(measures, "gwet-ac2-linear", new GwetCoefficient(AgreementWeights.LINEAR), ratings);
    add(measures, "fleiss-kappa-linear", new FleissKappa(AgreementWeights.LINEAR), ratings);
    if (ratings.raters() == 2) {
      add(measures, "cohen-kappa-linear", new CohenKappa(AgreementWeights.LINEAR, 0, 1), ratings);
    }
    return measures;
  }

  /** For numbers. */
  public static List<NamedAgreement> numeric(Ratings ratings) {
    List<NamedAgreement> measures = new ArrayList<>();
    add(
        measures,
        "krippendorff-alpha-interval",
        new KrippendorffAlpha(Difference.INTERVAL),
        ratings);
    add(measures, "krippendorff-alpha-ordinal", new KrippendorffAlpha(Difference.ORDINAL), ratings);
    return measures;
  }

  /**
   * For anything between two of which a distance is known.
   *
   * @param distance name of the distance
   */
  public static List<NamedAgreement> byDistance(String distance, DistanceRatings annotations) {
    return List.of(
        new NamedAgreement(
            "krippendorff-alpha-" + distance,
            new DistanceAlpha(SEED).measure(annotations, BOOTSTRAP)));
  }

  private static Ratings ratings(CategoricalAnswers answers) {
    int[] unit = new int[answers.size()];
    int[] rater = new int[unit.length];
    int[] category = new int[unit.length];
    Arrays.setAll(unit, answers::object);
    Arrays.setAll(rater, answers::worker);
    Arrays.setAll(category, answers::label);
    return Ratings.categorical(
        answers.objects().size(),
        answers.workers().size(),
        answers.classes().size(),
        unit,
        rater,
        category);
  }

  private static void add(
      List<NamedAgreement> measures,
      String name,
      AgreementMeasure<Ratings> measure,
      Ratings ratings) {
    measures.add(new NamedAgreement(name, measure.measure(ratings, BOOTSTRAP)));
  }
}
