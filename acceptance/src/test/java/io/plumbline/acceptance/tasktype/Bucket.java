package io.plumbline.acceptance.tasktype;

import io.plumbline.acceptance.requester.Requester;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import javax.imageio.ImageIO;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * A case's part of the requester's bucket.
 *
 * @param requester whose it is
 * @param folder where the case's files lie, with a slash at its end
 */
record Bucket(Requester requester, String folder) {

  /** Puts a picture; gives its S3 URI. */
  String put(String name, BufferedImage picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, name.substring(name.lastIndexOf('.') + 1), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return requester.put(folder + name, bytes.toByteArray());
  }

  /** The bytes of an S3 URI. */
  byte[] get(String uri) {
    URI location = URI.create(uri);
    ResponseBytes<GetObjectResponse> object =
        requester
            .s3()
            .getObjectAsBytes(
                get -> get.bucket(location.getHost()).key(location.getPath().substring(1)));
    return object.asByteArray();
  }
}
