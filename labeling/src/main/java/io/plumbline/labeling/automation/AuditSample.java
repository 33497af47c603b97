package io.plumbline.labeling.automation;

import io.plumbline.autolabel.loop.Audit;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A sample of the model's labels that people look at, and what came of it.
 *
 * @param objects those that were drawn; empty before, and not to be changed
 * @param drawnFrom how many objects had the model's label then
 * @param result what people said; null before
 * @param withdrawn whether the model's labels were taken back for it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record AuditSample(int[] objects, int drawnFrom, @Nullable Audit result, boolean withdrawn) {

  static final AuditSample NONE = new AuditSample(new int[0], 0, null, false);

  /** Whether people are asked and have not said all. */
  boolean isAwaited() {
    return objects.length > 0 && result == null;
  }

  AuditSample judged(Audit by, boolean isWithdrawn) {
    return new AuditSample(objects, drawnFrom, by, isWithdrawn);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(objects.length);
    for (int object : objects) {
      out.writeInt(object);
    }
    out.writeInt(drawnFrom);
    out.writeBoolean(result != null);
    if (result != null) {
      out.writeInt(result.labeled());
      out.writeInt(result.sampled());
      out.writeInt(result.wrong());
    }
    out.writeBoolean(withdrawn);
  }

  static AuditSample read(DataInputStream in) throws IOException {
    int[] objects = new int[in.readInt()];
    for (int i = 0; i < objects.length; i++) {
      objects[i] = in.readInt();
    }
    int drawnFrom = in.readInt();
    Audit result = in.readBoolean() ? new Audit(in.readInt(), in.readInt(), in.readInt()) : null;
    return new AuditSample(objects, drawnFrom, result, in.readBoolean());
  }
}
