package io.plumbline.objectstore;

import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Uploads in parts, which become an object when they are completed. */
public interface MultipartOperations {

  /** The most parts of an upload; parts are numbered from 1. */
  int MAX_PARTS = 10_000;

  /** The least size of a part that is not the last, in bytes. */
  long MIN_PART_SIZE = 5L * 1024 * 1024;

  /**
   * Begins an upload.
   *
   * @param checksum what every part shall be checked by, or null
   * @throws ObjectStoreException.NoSuchBucket if there is no such bucket
   * @throws ObjectStoreException.InvalidKey if the key is empty, too long or not storable
   */
  UploadId createUpload(
      S3Location location, ObjectMetadata metadata, @Nullable ChecksumSpec checksum);

  /**
   * Stores one part, or replaces the one of that number.
   *
   * @param number 1 to {@value #MAX_PARTS}
   * @throws ObjectStoreException.NoSuchUpload if the upload has ended or never was
   * @throws ObjectStoreException.IncompleteBody if the content is shorter or longer than declared
   * @throws ObjectStoreException.BadDigest if the content is not what its digest says
   * @throws UncheckedIOException if the content could not be read
   */
  Part uploadPart(UploadId upload, int number, Content content);

  /**
   * Stores a part whose content is that of an object, or a range of it.
   *
   * @throws ObjectStoreException as {@link ObjectOperations#open} of the source and {@link
   *     #uploadPart}
   */
  Part copyPart(
      UploadId upload, int number, S3Location source, ByteRange range, Conditions conditions);

  /**
   * The parts that are stored, by number.
   *
   * @param after only parts with a greater number
   * @param limit at most so many, 1 to 1,000
   * @throws ObjectStoreException.NoSuchUpload if the upload has ended or never was
   */
  PartListing listParts(UploadId upload, int after, int limit);

  /**
   * The uploads that have neither been completed nor aborted, by key and then by their beginning.
   *
   * @throws ObjectStoreException.NoSuchBucket if there is no such bucket
   */
  UploadListing listUploads(UploadListRequest request);

  /**
   * Makes the object of the parts named, in their order, and ends the upload.
   *
   * @throws ObjectStoreException.NoSuchUpload if the upload has ended or never was
   * @throws ObjectStoreException.InvalidPart if a part is not there with that ETag
   * @throws ObjectStoreException.InvalidPartOrder if the numbers do not ascend
   * @throws ObjectStoreException.EntityTooSmall if a part but the last is under {@link
   *     #MIN_PART_SIZE}
   * @throws ObjectStoreException.PreconditionFailed if the condition does not hold
   * @throws ObjectStoreException.BadDigest if the whole is not what its checksum says
   */
  ObjectInfo completeUpload(
      UploadId upload,
      List<CompletedPart> parts,
      Conditions conditions,
      @Nullable Checksum expected);

  /**
   * Ends the upload and drops its parts.
   *
   * @throws ObjectStoreException.NoSuchUpload if the upload has ended or never was
   */
  void abortUpload(UploadId upload);
}
