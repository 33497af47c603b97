package io.plumbline.objectstore.embedded;

import io.plumbline.database.Database;
import io.plumbline.database.DatabaseSettings;
import io.plumbline.objectstore.CompletedPart;
import io.plumbline.objectstore.Conditions;
import io.plumbline.objectstore.Content;
import io.plumbline.objectstore.ObjectMetadata;
import io.plumbline.objectstore.ObjectStore;
import io.plumbline.objectstore.S3Location;
import io.plumbline.objectstore.UploadId;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process that stores objects as fast as it can, and prints each one's number once it is
 * acknowledged: small ones, large ones, replaced ones and ones in parts.
 */
final class UploadStorm {
  static final String BUCKET = "storm";

  /** Ends a line that is whole. */
  static final String END = ".";

  private static final int THREADS = 6;

  private UploadStorm() {}

  /** Stores until it is killed; the argument is a folder. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    Database database = Database.open(DatabaseSettings.sqlite(folder.resolve("storm.db")));
    ObjectStore store =
        EmbeddedObjectStore.open(database, folder.resolve("objects"), Clock.systemUTC());
    store.createBucket(BUCKET, "123456789012");
    AtomicInteger numbers = new AtomicInteger();
    for (int i = 0; i < THREADS; i++) {
      new Thread(
              () -> {
                while (true) {
                  int number = numbers.incrementAndGet();
                  upload(store, number);
                  System.out.println(number + END);
                }
              })
          .start();
    }
  }

  private static void upload(ObjectStore store, int number) {
    byte[] bytes = bytes(number);
    S3Location location = location(number);
    switch (number % 4) {
      case 0 -> {
        store.putBytes(location, new byte[40_000], "a/b");
        store.putBytes(location, bytes, "a/b");
      }
      case 1 -> {
        UploadId upload = store.createUpload(location, ObjectMetadata.NONE, null);
        String etag =
            store
                .uploadPart(upload, 1, Content.of(new ByteArrayInputStream(bytes), bytes.length))
                .etag();
        store.completeUpload(
            upload, List.of(new CompletedPart(1, etag, null)), Conditions.NONE, null);
      }
      default -> store.putBytes(location, bytes, "a/b");
    }
  }

  static S3Location location(int number) {
    return new S3Location(BUCKET, "object-" + number);
  }

  /** What the object of that number has; every third is large enough for a file. */
  static byte[] bytes(int number) {
    byte[] bytes = new byte[number % 3 == 0 ? 50_000 + number : 100 + number];
    new Random(number).nextBytes(bytes);
    return bytes;
  }
}
