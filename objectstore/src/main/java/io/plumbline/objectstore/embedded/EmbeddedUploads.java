package io.plumbline.objectstore.embedded;

import io.plumbline.objectstore.ByteRange;
import io.plumbline.objectstore.Checksum;
import io.plumbline.objectstore.ChecksumAlgorithm;
import io.plumbline.objectstore.ChecksumSpec;
import io.plumbline.objectstore.CompletedPart;
import io.plumbline.objectstore.Conditions;
import io.plumbline.objectstore.Content;
import io.plumbline.objectstore.MultipartOperations;
import io.plumbline.objectstore.ObjectInfo;
import io.plumbline.objectstore.ObjectKey;
import io.plumbline.objectstore.ObjectMetadata;
import io.plumbline.objectstore.ObjectOperations;
import io.plumbline.objectstore.ObjectStoreException;
import io.plumbline.objectstore.OpenObject;
import io.plumbline.objectstore.Part;
import io.plumbline.objectstore.PartListing;
import io.plumbline.objectstore.S3Location;
import io.plumbline.objectstore.UploadId;
import io.plumbline.objectstore.UploadListRequest;
import io.plumbline.objectstore.UploadListing;
import io.plumbline.objectstore.UploadSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/** Uploads in parts as rows and contents. Safe for use by many threads. */
final class EmbeddedUploads implements MultipartOperations {
  /** Comes after every upload id, which are hex digits. */
  private static final String AFTER_ALL_IDS = "~";

  private final UploadRows uploads;
  private final ObjectOperations objects;
  private final BucketRows buckets;
  private final ObjectWriter writer;
  private final Contents contents;
  private final Clock clock;
  private final Supplier<String> ids;

  EmbeddedUploads(
      UploadRows uploads,
      ObjectOperations objects,
      BucketRows buckets,
      ObjectWriter writer,
      Contents contents,
      Clock clock,
      Supplier<String> ids) {
    this.uploads = uploads;
    this.objects = objects;
    this.buckets = buckets;
    this.writer = writer;
    this.contents = contents;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public UploadId createUpload(
      S3Location location, ObjectMetadata metadata, @Nullable ChecksumSpec checksum) {
    ObjectKey.check(location.key());
    UploadId upload = new UploadId(location, ids.get());
    Instant now = clock.instant();
    return contents.commit(
        null,
        discards -> {
          try {
            uploads.insert(upload, now, new UploadRows.UploadRow(metadata, checksum));
          } catch (DataIntegrityViolationException e) {
            throw new ObjectStoreException.NoSuchBucket(location.bucket());
          }
          return upload;
        });
  }

  @Override
  public Part uploadPart(UploadId upload, int number, Content content) {
    if (number < 1 || number > MAX_PARTS) {
      throw new ObjectStoreException.InvalidRequest(
          "a part is numbered from 1 to " + MAX_PARTS + ", not " + number);
    }
    ChecksumSpec spec = find(upload).checksum();
    Incoming incoming = contents.receive(spec == null ? content : checked(content, spec));
    Part part =
        new Part(
            number,
            incoming.size(),
            incoming.etag(),
            Instant.ofEpochMilli(clock.millis()),
            incoming.checksum());
    return contents.commit(
        incoming,
        discards -> {
          if (!uploads.lock(upload)) {
            throw new ObjectStoreException.NoSuchUpload(upload);
          }
          uploads.deletePart(upload, number).ifPresent(discards::add);
          uploads.insertPart(upload, part, incoming.id());
          return part;
        });
  }

  private static Content checked(Content content, ChecksumSpec spec) {
    ChecksumAlgorithm given = content.algorithm();
    if (given == null) {
      return content.withChecksum(spec.algorithm(), () -> null);
    }
    if (given != spec.algorithm()) {
      throw new ObjectStoreException.InvalidRequest(
          "the upload was begun with " + spec.algorithm() + ", the part comes with " + given);
    }
    return content;
  }

  @Override
  public Part copyPart(
      UploadId upload, int number, S3Location source, ByteRange range, Conditions conditions) {
    try (OpenObject object = objects.open(source, range, conditions)) {
      return uploadPart(upload, number, Content.of(object.content(), object.span().length()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + source, e);
    }
  }

  @Override
  public PartListing listParts(UploadId upload, int after, int limit) {
    ChecksumSpec checksum = find(upload).checksum();
    List<Part> parts =
        uploads.parts(upload, after, limit + 1).stream().map(UploadRows.PartRow::part).toList();
    boolean truncated = parts.size() > limit;
    return new PartListing(truncated ? parts.subList(0, limit) : parts, truncated, checksum);
  }

  @Override
  public UploadListing listUploads(UploadListRequest request) {
    if (buckets.find(request.bucket()).isEmpty()) {
      throw new ObjectStoreException.NoSuchBucket(request.bucket());
    }
    KeyScan<UploadSummary> scan =
        new KeyScan<>(
            (start, before, limit) -> uploads.range(request.bucket(), start, before, limit),
            summary -> summary.upload().location().key(),
            summary -> summary.upload().id(),
            request.prefix(),
            request.delimiter());
    String tie = request.uploadIdMarker().isEmpty() ? AFTER_ALL_IDS : request.uploadIdMarker();
    KeyScan.Page<UploadSummary> page =
        scan.page(KeyScan.Start.after(request.keyMarker(), tie), request.maxUploads());
    KeyScan.Start next = page.next();
    return new UploadListing(
        page.rows(),
        page.commonPrefixes(),
        next == null ? null : next.key(),
        next == null ? "" : next.tie());
  }

  @Override
  public ObjectInfo completeUpload(
      UploadId upload,
      List<CompletedPart> parts,
      Conditions conditions,
      @Nullable Checksum expected) {
    UploadRows.UploadRow row = find(upload);
    List<UploadRows.PartRow> chosen =
        PartSelection.choose(parts, uploads.parts(upload, 0, MAX_PARTS));
    PartAssembly assembly = new PartAssembly(contents, upload, chosen);
    Incoming whole = assembly.assemble(row.checksum(), expected);
    return contents.commit(
        whole,
        discards -> {
          if (!uploads.lock(upload)) {
            throw new ObjectStoreException.NoSuchUpload(upload);
          }
          assembly.checkUnchanged(uploads.parts(upload, 0, MAX_PARTS));
          uploads.delete(upload).forEach(discards::add);
          return writer.write(upload.location(), whole, row.metadata(), conditions, discards);
        });
  }

  @Override
  public void abortUpload(UploadId upload) {
    contents.commit(
        null,
        discards -> {
          if (!uploads.lock(upload)) {
            throw new ObjectStoreException.NoSuchUpload(upload);
          }
          uploads.delete(upload).forEach(discards::add);
          return discards;
        });
  }

  private UploadRows.UploadRow find(UploadId upload) {
    return uploads
        .find(upload)
        .orElseThrow(
            () ->
                buckets.find(upload.location().bucket()).isPresent()
                    ? new ObjectStoreException.NoSuchUpload(upload)
                    : new ObjectStoreException.NoSuchBucket(upload.location().bucket()));
  }
}
