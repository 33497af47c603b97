package io.plumbline.server.portal.segment;

import io.plumbline.labeling.storage.JobStorage;
import io.plumbline.labeling.storage.ObjectRefusedException;
import io.plumbline.objectstore.S3Location;
import io.plumbline.segmentation.FoundObject;
import io.plumbline.segmentation.ObjectFinder;
import io.plumbline.segmentation.Prompt;
import io.plumbline.segmentation.UnreadableImageException;
import io.plumbline.server.signin.PortalRefusal;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;

/**
 * Finds objects for workers, few at a time: each takes a processor for a while and the memory of an
 * image. Safe for use by many threads.
 */
final class SegmentDesk {

  /** Ground Truth's quota for image files. */
  static final int MAX_BYTES = 40_000_000;

  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final ObjectFinder finder;
  private final JobStorage storage;
  private final Semaphore places;
  private final Duration patience;

  /**
   * @param atOnce objects that are looked for at the same time
   * @param patience how long the next one waits for its turn
   */
  SegmentDesk(ObjectFinder finder, JobStorage storage, int atOnce, Duration patience) {
    this.finder = finder;
    this.storage = storage;
    this.places = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /**
   * Finds an object.
   *
   * @param accountId whose image it is
   * @return empty where nothing stands out from its surroundings
   * @throws PortalRefusal when it cannot be looked for, and why
   * @throws IOException when the image cannot be read now but may be later
   */
  Optional<FoundObject> find(String accountId, S3Location image, Prompt prompt)
      throws IOException, InterruptedException {
    if (!finder.isAvailable()) {
      throw PortalRefusal.of(
          HttpStatus.NOT_IMPLEMENTED,
          "SegmentsUnavailable",
          "Objects cannot be found on the platform that this service runs on.");
    }
    if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw PortalRefusal.busy(
          "TooManySegments", "Many objects are being looked for. Try again.", RETRY_AFTER);
    }
    try {
      return finder.find(storage.of(accountId).read(image, MAX_BYTES), prompt);
    } catch (ObjectRefusedException | UnreadableImageException | IllegalArgumentException e) {
      throw unusable(e);
    } finally {
      places.release();
    }
  }

  static PortalRefusal unusable(Exception reason) {
    return PortalRefusal.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "SegmentImpossible",
        "No object can be found there: " + reason.getMessage() + ".");
  }
}
