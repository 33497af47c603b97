package io.plumbline.objectstore;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done with objects. */
public interface ObjectOperations {

  /**
   * Stores an object, or replaces the one that has the key. Either all of the content is stored or
   * nothing changes. The stream is read to its end and stays open.
   *
   * @throws ObjectStoreException.NoSuchBucket if there is no such bucket
   * @throws ObjectStoreException.InvalidKey if the key is empty, too long or not storable
   * @throws ObjectStoreException.PreconditionFailed if the condition does not hold
   * @throws ObjectStoreException.IncompleteBody if the content is shorter or longer than declared
   * @throws ObjectStoreException.BadDigest if the content is not what its digest says
   * @throws UncheckedIOException if the content could not be read
   */
  ObjectInfo put(S3Location location, Content content, PutOptions options);

  /** Stores these bytes under that media type, unconditionally; see {@link #put}. */
  default ObjectInfo putBytes(S3Location location, byte[] bytes, String contentType) {
    return put(
        location,
        Content.of(new ByteArrayInputStream(bytes), bytes.length),
        PutOptions.of(ObjectMetadata.ofType(contentType)));
  }

  /**
   * Opens an object for reading. The caller closes it.
   *
   * @throws ObjectStoreException.NoSuchBucket if there is no such bucket
   * @throws ObjectStoreException.NoSuchKey if there is no such object
   * @throws ObjectStoreException.PreconditionFailed if the condition does not hold
   * @throws ObjectStoreException.NotModified if the caller has it already
   * @throws ObjectStoreException.InvalidRange if the range begins at or after the end
   */
  OpenObject open(S3Location location, ByteRange range, Conditions conditions);

  /** Opens the content from that byte on; an offset at the end gives an empty stream. */
  default InputStream openObject(S3Location location, long offset) {
    if (offset == 0) {
      return open(location, ByteRange.all(), Conditions.NONE).content();
    }
    try {
      return open(location, ByteRange.from(offset), Conditions.NONE).content();
    } catch (ObjectStoreException.InvalidRange e) {
      if (e.size() == offset) {
        return InputStream.nullInputStream();
      }
      throw e;
    }
  }

  /**
   * Reads a small object whole.
   *
   * @param limit the most bytes the caller is ready to hold
   * @throws ObjectStoreException.TooLarge if the object has more
   */
  default byte[] readBytes(S3Location location, int limit) {
    try (OpenObject object = open(location, ByteRange.all(), Conditions.NONE)) {
      if (object.info().size() > limit) {
        throw new ObjectStoreException.TooLarge(location, object.info().size(), limit);
      }
      return object.content().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + location, e);
    }
  }

  /**
   * What {@link #open} would say of the object, without its content.
   *
   * @throws ObjectStoreException.NoSuchBucket if there is no such bucket
   * @throws ObjectStoreException.NoSuchKey if there is no such object
   * @throws ObjectStoreException.PreconditionFailed if the condition does not hold
   * @throws ObjectStoreException.NotModified if the caller has it already
   */
  ObjectInfo head(S3Location location, Conditions conditions);

  /** What is known of the object, if there is one. */
  default Optional<ObjectInfo> find(S3Location location) {
    try {
      return Optional.of(head(location, Conditions.NONE));
    } catch (ObjectStoreException.NoSuchKey e) {
      return Optional.empty();
    }
  }

  /**
   * Stores a copy of an object under another key.
   *
   * @param metadata what the copy's metadata shall be; empty: the source's
   * @throws ObjectStoreException as {@link #open} of the source and {@link #put} of the target
   */
  ObjectInfo copy(
      S3Location source,
      Conditions sourceConditions,
      S3Location target,
      Optional<ObjectMetadata> metadata);

  /**
   * Deletes an object; it is no error if there is none.
   *
   * @throws ObjectStoreException.NoSuchBucket if there is no such bucket
   */
  void delete(S3Location location);

  /**
   * Deletes many objects, each by itself; it is no error if one is missing.
   *
   * @param keys at most 1,000
   * @return those that could not be deleted, with the reason
   * @throws ObjectStoreException.NoSuchBucket if there is no such bucket
   */
  List<DeleteFailure> deleteAll(String bucket, List<String> keys);

  /**
   * One page of a bucket's keys.
   *
   * @throws ObjectStoreException.NoSuchBucket if there is no such bucket
   */
  ObjectListing list(ListRequest request);

  /** All objects below a prefix in key order, read page by page as the stream is consumed. */
  default Stream<ObjectSummary> listAll(String bucket, String prefix) {
    ListRequest first = ListRequest.of(bucket).withPrefix(prefix);
    return Stream.iterate(
            Optional.of(list(first)),
            Optional::isPresent,
            page ->
                page.flatMap(
                    listing ->
                        Optional.ofNullable(listing.continuation())
                            .map(token -> list(first.withContinuation(token)))))
        .flatMap(page -> page.orElseThrow().objects().stream());
  }
}
