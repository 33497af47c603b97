package io.plumbline.objectstore.embedded;

import io.plumbline.objectstore.Checksum;
import io.plumbline.objectstore.ChecksumSpec;
import io.plumbline.objectstore.ChecksumType;
import io.plumbline.objectstore.Content;
import io.plumbline.objectstore.ObjectStoreException;
import io.plumbline.objectstore.UploadId;
import io.plumbline.objectstore.content.Digester;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one content of the parts of one upload. Used by one thread. */
final class PartAssembly {
  private final Contents contents;
  private final UploadId upload;
  private final List<UploadRows.PartRow> parts;

  PartAssembly(Contents contents, UploadId upload, List<UploadRows.PartRow> parts) {
    this.contents = contents;
    this.upload = upload;
    this.parts = parts;
  }

  /**
   * Writes the parts one after the other into a new content.
   *
   * @param spec how the upload is checked, or null
   * @param expected what the checksum of the whole must be, or null
   * @throws ObjectStoreException.BadDigest if it is not
   */
  Incoming assemble(@Nullable ChecksumSpec spec, @Nullable Checksum expected) {
    long size = parts.stream().mapToLong(row -> row.part().size()).sum();
    ChecksumSpec full = spec != null && spec.type() == ChecksumType.FULL_OBJECT ? spec : null;
    Incoming whole;
    try (InputStream stream = new Concatenation(parts.stream().map(this::open).iterator())) {
      Content content = Content.of(stream, size);
      whole =
          contents.receive(
              full != null
                  ? content.withChecksum(
                      full.algorithm(), () -> expected == null ? null : expected.value())
                  : content);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close a part", e);
    }
    Checksum checksum = spec == null || full != null ? whole.checksum() : composite(spec);
    if (full == null && checksum != null && expected != null && !expected.equals(checksum)) {
      contents.drop(whole);
      throw new ObjectStoreException.BadDigest(
          checksum.algorithm().name(), expected.value(), checksum.value());
    }
    return whole.as(etag(), checksum);
  }

  /**
   * Refuses to go on if a part has been replaced since it was read.
   *
   * @throws ObjectStoreException.InvalidPart which names it
   */
  void checkUnchanged(List<UploadRows.PartRow> now) {
    List<ContentId> present = now.stream().map(UploadRows.PartRow::content).toList();
    for (UploadRows.PartRow row : parts) {
      if (!present.contains(row.content())) {
        throw new ObjectStoreException.InvalidPart(row.part().number());
      }
    }
  }

  /** S3's ETag of an object in parts: the MD5 of the parts' MD5s, and how many there are. */
  private String etag() {
    Digester md5 = Digester.md5();
    for (UploadRows.PartRow row : parts) {
      byte[] value = HexFormat.of().parseHex(row.part().etag());
      md5.update(value, 0, value.length);
    }
    return HexFormat.of().formatHex(md5.value()) + "-" + parts.size();
  }

  private Checksum composite(ChecksumSpec spec) {
    Digester digester = Digester.of(spec.algorithm());
    for (UploadRows.PartRow row : parts) {
      Checksum part = row.part().checksum();
      if (part == null) {
        throw new ObjectStoreException.InvalidPart(row.part().number());
      }
      byte[] value = Base64.getDecoder().decode(part.value());
      digester.update(value, 0, value.length);
    }
    return new Checksum(
        spec.algorithm(),
        Base64.getEncoder().encodeToString(digester.value()) + "-" + parts.size(),
        ChecksumType.COMPOSITE);
  }

  private InputStream open(UploadRows.PartRow row) {
    return contents
        .open(row.content(), row.part().size())
        .orElseThrow(() -> new ObjectStoreException.NoSuchUpload(upload));
  }
}
