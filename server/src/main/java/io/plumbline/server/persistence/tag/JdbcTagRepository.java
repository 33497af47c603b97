package io.plumbline.server.persistence.tag;

import io.plumbline.database.Database;
import io.plumbline.labeling.tag.Tag;
import io.plumbline.labeling.tag.TagRepository;
import io.plumbline.labeling.tag.TagSet;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tags in the table {@code resource_tags}. Safe for use by many threads. */
public final class JdbcTagRepository implements TagRepository {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Database database;

  public JdbcTagRepository(Database database) {
    this.database = database;
  }

  @Override
  public TagSet find(String resourceArn) {
    return database
        .jdbc()
        .sql("SELECT tags FROM resource_tags WHERE resource_arn = ?")
        .param(resourceArn)
        .query(String.class)
        .optional()
        .map(JdbcTagRepository::read)
        .orElse(TagSet.NONE);
  }

  @Override
  public TagSet findForUpdate(String resourceArn) {
    // Writing the row, even to what it is, locks it; so two adders cannot miss each other's tags.
    return read(
        database
            .jdbc()
            .sql(
                "INSERT INTO resource_tags (resource_arn, tags) VALUES (?, '{}')"
                    + " ON CONFLICT (resource_arn) DO UPDATE SET tags = resource_tags.tags"
                    + " RETURNING tags")
            .param(resourceArn)
            .query(String.class)
            .single());
  }

  @Override
  public void save(String resourceArn, TagSet tags) {
    if (tags.isEmpty()) {
      database
          .jdbc()
          .sql("DELETE FROM resource_tags WHERE resource_arn = ?")
          .param(resourceArn)
          .update();
      return;
    }
    database
        .jdbc()
        .sql(
            "INSERT INTO resource_tags (resource_arn, tags) VALUES (?, ?)"
                + " ON CONFLICT (resource_arn) DO UPDATE SET tags = excluded.tags")
        .params(resourceArn, write(tags))
        .update();
  }

  private static String write(TagSet tags) {
    Map<String, String> values = new LinkedHashMap<>();
    tags.tags().forEach(tag -> values.put(tag.key(), tag.value()));
    return JSON.writeValueAsString(values);
  }

  private static TagSet read(String column) {
    return new TagSet(
        JSON.readValue(column, new TypeReference<Map<String, String>>() {}).entrySet().stream()
            .map(entry -> new Tag(entry.getKey(), entry.getValue()))
            .toList());
  }
}
