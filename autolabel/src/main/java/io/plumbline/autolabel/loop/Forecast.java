package io.plumbline.autolabel.loop;

import io.plumbline.autolabel.threshold.RankedPool;
import io.plumbline.autolabel.threshold.Target;
import io.plumbline.autolabel.threshold.TargetKind;

/**
 * What a look at the validation objects might allow, foretold from the model's own confidence, but
 * not from what people said of the validation objects: so the moment of the first look is chosen
 * without using them up.
 *
 * @param autoPrefix so many of the surest objects of the pool would be labeled
 */
record Forecast(int autoPrefix) {

  /**
   * Models that learned from hard objects believe too little of themselves; a look that comes too
   * early costs less than labels that were not needed.
   */
  private static final double SHARE_OF_DOUBT = 0.85;

  static Forecast of(Pool pool, RankedPool judged, Target target, double allowed) {
    int auto = 0;
    double doubt = 0;
    for (int place = 0; place < pool.size(); place++) {
      doubt += SHARE_OF_DOUBT * pool.doubt(place);
      int prefix = place + 1;
      double limit =
          target.kind() == TargetKind.OVERALL ? allowed : target.error() * judged.open(prefix);
      if (doubt * judged.open(prefix) / prefix <= limit) {
        auto = prefix;
      }
    }
    return new Forecast(auto);
  }
}
