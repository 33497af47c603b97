package io.plumbline.objectstore.embedded;

import io.plumbline.objectstore.Checksum;
import io.plumbline.objectstore.CompletedPart;
import io.plumbline.objectstore.MultipartOperations;
import io.plumbline.objectstore.ObjectStoreException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the stored parts that a requester names, and checks them by S3's rules. Stateless. */
final class PartSelection {
  private PartSelection() {}

  /**
   * Returns the parts named, in their order.
   *
   * @throws ObjectStoreException.InvalidPart if one is not there with that ETag and checksum
   * @throws ObjectStoreException.InvalidPartOrder if the numbers do not ascend
   * @throws ObjectStoreException.EntityTooSmall if one but the last is too small
   */
  static List<UploadRows.PartRow> choose(
      List<CompletedPart> named, List<UploadRows.PartRow> stored) {
    if (named.isEmpty()) {
      throw new ObjectStoreException.InvalidRequest("an upload is completed with 1 part or more");
    }
    Map<Integer, UploadRows.PartRow> byNumber = new HashMap<>();
    stored.forEach(row -> byNumber.put(row.part().number(), row));
    List<UploadRows.PartRow> chosen = new ArrayList<>();
    int previous = 0;
    for (CompletedPart part : named) {
      if (part.number() <= previous) {
        throw new ObjectStoreException.InvalidPartOrder(part.number());
      }
      previous = part.number();
      UploadRows.PartRow row = byNumber.get(part.number());
      if (row == null || !matches(part, row)) {
        throw new ObjectStoreException.InvalidPart(part.number());
      }
      chosen.add(row);
    }
    for (UploadRows.PartRow row : chosen.subList(0, chosen.size() - 1)) {
      if (row.part().size() < MultipartOperations.MIN_PART_SIZE) {
        throw new ObjectStoreException.EntityTooSmall(row.part().number(), row.part().size());
      }
    }
    return chosen;
  }

  private static boolean matches(CompletedPart part, UploadRows.PartRow row) {
    Checksum checksum = row.part().checksum();
    return part.etag().equals(row.part().etag())
        && (part.checksum() == null
            || checksum == null
            || part.checksum().equals(checksum.value()));
  }
}
