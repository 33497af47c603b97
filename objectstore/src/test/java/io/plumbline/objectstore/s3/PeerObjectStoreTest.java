package io.plumbline.objectstore.s3;

import io.plumbline.objectstore.ObjectStore;
import io.plumbline.objectstore.ObjectStoreContract;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.junit.jupiter.api.AfterAll;

/**
 * The client keeps the contract against a service that others wrote (S3Proxy), where that can do
 * what is asked. It shows that the contract asks for S3 and not for what our own front happens to
 * do.
 */
class PeerObjectStoreTest extends ObjectStoreContract {
  private S3Proxy peer;

  @Override
  protected ObjectStore open(Path folder) throws Exception {
    peer =
        S3Proxy.builder()
            .blobStore(
                new FilesystemNio2BlobStore(
                    Files.createDirectory(folder.resolve("peer")).toString()))
            .awsAuthentication(AuthenticationType.AWS_V4, "access", "secret")
            .endpoint(URI.create("http://127.0.0.1:0"))
            .build();
    peer.start();
    return S3ObjectStore.connect(
        new S3Endpoint(
            Optional.of(URI.create("http://127.0.0.1:" + peer.getPort())),
            "us-east-1",
            Optional.of("access"),
            "secret",
            true),
        ACCOUNT,
        folder.resolve("outgoing"));
  }

  @Override
  protected Set<Feature> missing() {
    return EnumSet.allOf(Feature.class);
  }

  @AfterAll
  void stop() throws Exception {
    peer.stop();
  }
}
