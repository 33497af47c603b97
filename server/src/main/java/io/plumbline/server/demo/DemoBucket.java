package io.plumbline.server.demo;

import io.plumbline.objectstore.CorsRule;
import io.plumbline.objectstore.ObjectStore;
import io.plumbline.objectstore.S3Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The sample's bucket: photos, manifest, label categories, worker template. */
final class DemoBucket {

  static final String NAME = "plumbline-demo";

  private static final S3Location BUCKET = new S3Location(NAME, "");
  private static final S3Location MANIFEST = BUCKET.resolve("landscapes.manifest");
  private static final S3Location CATEGORIES = BUCKET.resolve("label-categories.json");
  private static final S3Location TEMPLATE = BUCKET.resolve("template.liquid");
  private static final S3Location OUTPUT = BUCKET.resolve("output");

  /** What the documentation of Ground Truth asks for on a bucket of images. */
  private static final List<CorsRule> CORS =
      List.of(
          new CorsRule(
              null,
              List.of("*"),
              List.of("GET", "HEAD", "PUT"),
              List.of(),
              List.of("Access-Control-Allow-Origin"),
              null));

  private final ObjectStore store;
  private final DemoPhotos photos;

  DemoBucket(ObjectStore store, DemoPhotos photos) {
    this.store = store;
    this.photos = photos;
  }

  /** Where the files of a labeling job are, as its request names them. */
  record Files(String manifest, String categories, String template, String output) {}

  /**
   * Makes what is missing.
   *
   * @param progress is told how far the painting is
   */
  Files prepare(String accountId, DemoProgress progress) throws IOException {
    if (!store.bucketExists(NAME)) {
      store.createBucket(NAME, accountId);
    }
    if (store.cors(NAME).isEmpty()) {
      store.putCors(NAME, CORS);
    }
    List<S3Location> painted = photos.prepare(BUCKET.resolve("photos/"), progress);
    String manifest =
        painted.stream()
            .map(photo -> "{\"source-ref\":\"" + photo.uri() + "\"}\n")
            .collect(Collectors.joining());
    putIfMissing(CATEGORIES, resource("label-categories.json"), "application/json");
    putIfMissing(TEMPLATE, resource("template.liquid"), "text/html; charset=utf-8");
    putIfMissing(MANIFEST, manifest.getBytes(StandardCharsets.UTF_8), "application/x-ndjson");
    return new Files(MANIFEST.uri(), CATEGORIES.uri(), TEMPLATE.uri(), OUTPUT.uri());
  }

  private void putIfMissing(S3Location location, byte[] content, String contentType) {
    if (store.find(location).isEmpty()) {
      store.putBytes(location, content, contentType);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = DemoBucket.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + name);
      }
      return in.readAllBytes();
    }
  }
}
