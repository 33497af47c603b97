package io.plumbline.objectstore.embedded;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one transaction stops referring to. Used by the thread of that transaction. */
final class Discards {
  private final JdbcClient jdbc;
  private final List<ContentId> files = new ArrayList<>();

  Discards(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Deletes inline bytes, and lists a file as garbage. */
  void add(ContentId id) {
    if (id.isFile()) {
      jdbc.sql("INSERT INTO s3_garbage (content_id) VALUES (?)").param(id.text()).update();
      files.add(id);
    } else {
      jdbc.sql("DELETE FROM s3_inline_content WHERE content_id = ?").param(id.text()).update();
    }
  }

  /** The files to delete once the transaction is durable. */
  List<ContentId> files() {
    return files;
  }
}
