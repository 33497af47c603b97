package io.plumbline.objectstore.s3;

import io.plumbline.objectstore.BucketOperations;
import io.plumbline.objectstore.ComposedObjectStore;
import io.plumbline.objectstore.MultipartOperations;
import io.plumbline.objectstore.ObjectOperations;
import java.nio.file.Path;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Keeps objects in an S3 service. All its buckets count as those of one account; when they were
 * made is known in listings only. Safe for use by many threads.
 */
public final class S3ObjectStore extends ComposedObjectStore {
  private final S3Client client;

  private S3ObjectStore(
      S3Client client,
      BucketOperations buckets,
      ObjectOperations objects,
      MultipartOperations uploads) {
    super(buckets, objects, uploads);
    this.client = client;
  }

  /**
   * Makes a client; nothing is sent yet.
   *
   * @param account 12-digit id of the account that all buckets of the endpoint count as
   * @param folder where contents over 4 MiB are kept while they are sent
   */
  public static S3ObjectStore connect(S3Endpoint endpoint, String account, Path folder) {
    S3Client client = endpoint.client();
    Outgoing outgoing = new Outgoing(folder);
    ObjectOperations objects = new S3Objects(client, outgoing);
    return new S3ObjectStore(
        client, new S3Buckets(client, account), objects, new S3Uploads(client, objects, outgoing));
  }

  @Override
  public void close() {
    client.close();
  }
}
