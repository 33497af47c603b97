package io.plumbline.server.accesskey;

/**
 * A key with its secret, which can be seen only now.
 *
 * @param key the key
 * @param secretAccessKey 40 characters of base64
 */
public record NewAccessKey(AccessKey key, String secretAccessKey) {

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "NewAccessKey[" + key + "]";
  }
}
