package io.plumbline.labeling.testing;

import io.plumbline.database.Database;
import io.plumbline.database.DatabaseSettings;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.storage.JobStorage;
import io.plumbline.objectstore.S3Location;
import io.plumbline.objectstore.embedded.EmbeddedObjectStore;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import javax.imageio.ImageIO;

/** The buckets {@code in} and {@code out} of {@link TestJobs#ACCOUNT}, in an embedded store. */
public final class TestObjects implements AutoCloseable {

  private final Database database;
  private final EmbeddedObjectStore store;

  public TestObjects(Path folder) {
    database = Database.open(DatabaseSettings.sqlite(folder.resolve("objects.db")));
    store = EmbeddedObjectStore.open(database, folder.resolve("objects"), Clock.systemUTC());
    store.createBucket("in", TestJobs.ACCOUNT);
    store.createBucket("out", TestJobs.ACCOUNT);
  }

  /** The objects as a job sees them. */
  public AccountObjects view() {
    return new JobStorage(store).of(TestJobs.ACCOUNT);
  }

  /** Stores an object in {@code in}; gives its S3 URI. */
  public String put(String key, byte[] content) {
    store.putBytes(new S3Location("in", key), content, "application/octet-stream");
    return "s3://in/" + key;
  }

  /** The bytes of an S3 URI. */
  public byte[] get(String uri) {
    return store.readBytes(S3Location.parse(uri), 100_000_000);
  }

  /** A black picture. */
  public static byte[] picture(String format, int width, int height) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    store.close();
    database.close();
  }
}
