package io.plumbline.objectstore.embedded;

import io.plumbline.objectstore.Conditions;
import io.plumbline.objectstore.ObjectInfo;
import io.plumbline.objectstore.ObjectMetadata;
import io.plumbline.objectstore.ObjectStoreException;
import io.plumbline.objectstore.S3Location;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;

/** Makes an incoming content the object of a key. Safe for use by many threads. */
final class ObjectWriter {
  private final ObjectRows objects;
  private final Clock clock;

  ObjectWriter(ObjectRows objects, Clock clock) {
    this.objects = objects;
    this.clock = clock;
  }

  /**
   * Inside a transaction: adds or replaces the object, if the conditions hold of what is there now.
   *
   * @throws ObjectStoreException.NoSuchBucket if the bucket has been deleted meanwhile
   * @throws ObjectStoreException.PreconditionFailed if they do not
   */
  ObjectInfo write(
      S3Location location,
      Incoming content,
      ObjectMetadata metadata,
      Conditions conditions,
      Discards discards) {
    ObjectInfo object =
        new ObjectInfo(
            location,
            content.size(),
            content.etag(),
            Instant.ofEpochMilli(clock.millis()),
            metadata,
            content.checksum());
    while (true) {
      Optional<ObjectRows.Existing> existing = objects.lock(location);
      conditions.checkWrite(location, existing.map(ObjectRows.Existing::etag).orElse(null));
      if (existing.isPresent()) {
        objects.update(object, content.id());
        discards.add(existing.get().content());
        return object;
      }
      if (insert(object, content)) {
        return object;
      }
      // Another transaction has added the key since we looked; now there is a row to lock.
    }
  }

  private boolean insert(ObjectInfo object, Incoming content) {
    try {
      return objects.insert(object, content.id());
    } catch (DataIntegrityViolationException e) {
      throw new ObjectStoreException.NoSuchBucket(object.location().bucket());
    }
  }
}
