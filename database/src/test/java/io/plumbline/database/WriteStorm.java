package io.plumbline.database;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** A process that writes as fast as it can and prints each row's id once it is acknowledged. */
final class WriteStorm {
  /** Ends a line that is whole. */
  static final String END = ".";

  private static final int THREADS = 16;

  private WriteStorm() {}

  /** Writes until it is killed; the argument is an SQLite file. */
  public static void main(String[] arguments) {
    Database database = Database.open(DatabaseSettings.sqlite(Path.of(arguments[0])));
    AtomicLong ids = new AtomicLong();
    for (int i = 0; i < THREADS; i++) {
      new Thread(
              () -> {
                while (true) {
                  long id = ids.incrementAndGet();
                  database.write(
                      () ->
                          database
                              .jdbc()
                              .sql("INSERT INTO tally (id, value) VALUES (?, ?)")
                              .params(id, id * id)
                              .update());
                  System.out.println(id + END);
                }
              })
          .start();
    }
  }
}
