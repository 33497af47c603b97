package io.plumbline.objectstore.embedded;

import io.plumbline.database.Database;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes files that nothing refers to, now or after a crash. Safe for use by many threads. */
final class Garbage {
  private static final Logger LOG = LoggerFactory.getLogger(Garbage.class);

  /** How many ids one statement or one transaction takes along. */
  private static final int CHUNK = 200;

  private final Database database;
  private final ContentFiles files;

  /** Deleted from disk and still listed in the table. */
  private final Queue<ContentId> deleted = new ConcurrentLinkedQueue<>();

  Garbage(Database database, ContentFiles files) {
    this.database = database;
    this.files = files;
  }

  /** Deletes files that a durable transaction has listed as garbage. */
  void collect(List<ContentId> garbage) {
    for (ContentId id : garbage) {
      try {
        files.delete(id);
        deleted.add(id);
      } catch (IOException e) {
        LOG.warn("the content {} could not be deleted; the next start tries again", id, e);
      }
    }
  }

  /**
   * Inside a transaction: takes some deleted files off the list. Riding on a later transaction
   * saves the commit that it would cost alone; what a rollback undoes is done by the next start.
   */
  void forget() {
    for (int i = 0; i < CHUNK; i++) {
      ContentId id = deleted.poll();
      if (id == null) {
        return;
      }
      remove(id);
    }
  }

  private void remove(ContentId id) {
    database.jdbc().sql("DELETE FROM s3_garbage WHERE content_id = ?").param(id.text()).update();
  }

  /** Deletes what a crash left. No other process may use the store meanwhile. */
  void sweep() throws IOException {
    settleOrDelete(files.incoming());
    List<ContentId> listed =
        database
            .jdbc()
            .sql("SELECT content_id FROM s3_garbage")
            .query((row, number) -> new ContentId(row.getString(1)))
            .list();
    collect(listed);
    while (!deleted.isEmpty()) {
      database.write(this::forget);
    }
  }

  private void settleOrDelete(List<ContentId> incoming) throws IOException {
    for (int from = 0; from < incoming.size(); from += CHUNK) {
      List<ContentId> chunk = incoming.subList(from, Math.min(from + CHUNK, incoming.size()));
      Set<ContentId> referred = referred(chunk);
      for (ContentId id : chunk) {
        if (referred.contains(id)) {
          files.settle(id);
        } else {
          files.delete(id);
        }
      }
      LOG.info(
          "after a crash: {} uploads were whole and kept, {} were not and deleted",
          referred.size(),
          chunk.size() - referred.size());
    }
  }

  private Set<ContentId> referred(List<ContentId> ids) {
    List<String> texts = ids.stream().map(ContentId::text).toList();
    return new HashSet<>(
        database
            .jdbc()
            .sql(
                """
                SELECT content_id FROM s3_object WHERE content_id IN (:ids)
                UNION ALL SELECT content_id FROM s3_part WHERE content_id IN (:ids)""")
            .param("ids", texts)
            .query((row, number) -> new ContentId(row.getString(1)))
            .list());
  }
}
