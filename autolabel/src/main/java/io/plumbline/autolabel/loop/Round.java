package io.plumbline.autolabel.loop;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a round showed.
 *
 * @param number from 1
 * @param humanLabels objects that people labeled so far
 * @param autoLabels objects that the model labeled so far
 * @param accuracy share of the validation objects that are still in the pool which the model has
 *     right
 * @param accuracyLow below this with probability 2.5 % at most
 * @param accuracyHigh above this with probability 2.5 % at most
 * @param predictedAuto how many of all objects the model would label in the end if it learned no
 *     more
 */
public record Round(
    int number,
    int humanLabels,
    int autoLabels,
    double accuracy,
    double accuracyLow,
    double accuracyHigh,
    int predictedAuto) {

  void write(DataOutput out) throws IOException {
    out.writeInt(number);
    out.writeInt(humanLabels);
    out.writeInt(autoLabels);
    out.writeDouble(accuracy);
    out.writeDouble(accuracyLow);
    out.writeDouble(accuracyHigh);
    out.writeInt(predictedAuto);
  }

  static Round read(DataInput in) throws IOException {
    return new Round(
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readInt());
  }
}
