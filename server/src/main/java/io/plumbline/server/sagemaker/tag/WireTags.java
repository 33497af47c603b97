package io.plumbline.server.sagemaker.tag;

import io.plumbline.labeling.tag.TagSet;
import java.util.List;
import software.amazon.awssdk.services.sagemaker.model.Tag;

/** Tags between the API and the domain. */
public final class WireTags {

  private WireTags() {}

  /**
   * The tags of a request.
   *
   * @throws io.plumbline.labeling.error.InvalidRequestException if a key comes twice or is reserved
   */
  public static TagSet read(List<Tag> tags) {
    return new TagSet(
        tags.stream()
            .map(tag -> new io.plumbline.labeling.tag.Tag(tag.key(), tag.value()))
            .toList());
  }

  /** The tags for an answer. */
  public static List<Tag> write(TagSet tags) {
    return tags.tags().stream()
        .map(tag -> Tag.builder().key(tag.key()).value(tag.value()).build())
        .toList();
  }
}
