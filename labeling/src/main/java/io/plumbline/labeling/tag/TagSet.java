package io.plumbline.labeling.tag;

import io.plumbline.labeling.error.InvalidRequestException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tags of one resource: at most {@value #LIMIT}, each key once.
 *
 * @param tags the tags in order of their keys
 */
public record TagSet(List<Tag> tags) {

  /** How many tags a resource may have. */
  public static final int LIMIT = 50;

  /** No tags. */
  public static final TagSet NONE = new TagSet(List.of());

  /**
   * Checks and sorts.
   *
   * @throws InvalidRequestException if a key comes twice or there are too many tags
   */
  public TagSet {
    Set<String> keys = new HashSet<>();
    for (Tag tag : tags) {
      if (!keys.add(tag.key())) {
        throw new InvalidRequestException(
            "the tag key \"" + tag.key() + "\" comes twice; each key can have one value");
      }
    }
    if (tags.size() > LIMIT) {
      throw new InvalidRequestException(
          "a resource can have " + LIMIT + " tags; it would have " + tags.size());
    }
    tags = tags.stream().sorted(Comparator.comparing(Tag::key)).toList();
  }

  /** Whether there is no tag. */
  public boolean isEmpty() {
    return tags.isEmpty();
  }

  /**
   * These tags and those of {@code more}, whose values win.
   *
   * @throws InvalidRequestException if that would be too many
   */
  public TagSet with(TagSet more) {
    Map<String, Tag> byKey = new TreeMap<>();
    tags.forEach(tag -> byKey.put(tag.key(), tag));
    more.tags.forEach(tag -> byKey.put(tag.key(), tag));
    return new TagSet(List.copyOf(byKey.values()));
  }

  /** These tags but for those of the given keys; keys that are not there are passed over. */
  public TagSet without(Collection<String> keys) {
    return new TagSet(tags.stream().filter(tag -> !keys.contains(tag.key())).toList());
  }
}
