package io.plumbline.objectstore.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.objectstore.ListRequest;
import io.plumbline.objectstore.ObjectListing;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages of a bucket with 100,000 objects. Times are printed; that a page reads in proportion to
 * itself is proven by {@link KeyScanTest}, which counts rows.
 */
class LargeBucketTest {
  private static final int FOLDERS = 100;
  private static final int FILES = 1_000;

  @Nested
  class OnSqlite extends OnDatabase {
    OnSqlite() {
      super(TestDatabases.SQLITE);
    }
  }

  @Nested
  class OnPostgresql extends OnDatabase {
    OnPostgresql() {
      super(TestDatabases.POSTGRESQL);
    }
  }

  abstract static class OnDatabase {
    @RegisterExtension final DatabaseExtension database;
    private final TestDatabases kind;

    OnDatabase(TestDatabases kind) {
      this.kind = kind;
      this.database = new DatabaseExtension(kind);
    }

    @Test
    void pages_areAsFastAtTheEndAsAtTheStart(@TempDir Path folder) {
      try (EmbeddedObjectStore store =
          EmbeddedObjectStore.open(database.get(), folder, Clock.systemUTC())) {
        store.createBucket("large", "123456789012");
        fill();
        ListRequest all = ListRequest.of("large");
        ListRequest grouped = all.withDelimiter("/");

        ObjectListing start = time(store, "start", all);
        ObjectListing middle = time(store, "middle", all.withStartAfter("folder049/file0499"));
        ObjectListing end = time(store, "end", all.withStartAfter("folder098/file0999"));
        ObjectListing prefixes = time(store, "delimiter, 100 prefixes", grouped);
        ObjectListing inside =
            time(store, "delimiter, 1,000 objects", grouped.withPrefix("folder050/"));

        assertThat(start.objects()).hasSize(1000);
        assertThat(middle.objects().get(0).key()).isEqualTo("folder049/file0500");
        assertThat(end.continuation()).isNull();
        assertThat(prefixes.commonPrefixes()).hasSize(FOLDERS);
        assertThat(inside.objects()).hasSize(FILES);
      }
    }

    /** The rows alone: what lies in the objects does not matter to a listing. */
    private void fill() {
      database
          .get()
          .write(
              () ->
                  database
                      .get()
                      .jdbc()
                      .sql(
                          """
                          WITH RECURSIVE number (n) AS
                            (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < 99999)
                          INSERT INTO s3_object
                            (bucket, object_key, content_id, size, etag, modified_at, metadata)
                          SELECT 'large',
                            'folder' || substr(CAST(1000 + n / 1000 AS TEXT), 2)
                              || '/file' || substr(CAST(10000 + n % 1000 AS TEXT), 2),
                            'i0000', 1, 'etag', 0, ''
                          FROM number""")
                      .update());
      // As autovacuum would within a minute; until then PostgreSQL takes the table for a small one.
      database.get().write(() -> database.get().jdbc().sql("ANALYZE s3_object").update());
    }

    private ObjectListing time(EmbeddedObjectStore store, String what, ListRequest request) {
      int rounds = 9;
      long[] nanos = new long[rounds];
      ObjectListing listing = store.list(request);
      for (int i = 0; i < rounds; i++) {
        long start = System.nanoTime();
        listing = store.list(request);
        nanos[i] = System.nanoTime() - start;
      }
      Arrays.sort(nanos);
      System.out.printf(
          "%s, 100,000 objects, page at %s: %.2f ms%n", kind, what, nanos[rounds / 2] / 1e6);
      return listing;
    }
  }
}
