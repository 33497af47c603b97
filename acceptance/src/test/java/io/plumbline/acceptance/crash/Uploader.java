package io.plumbline.acceptance.crash;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.Callable;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Puts objects of random content, new ones and in place of old ones, until it is interrupted. */
final class Uploader implements Callable<Integer> {

  static final String PREFIX = "uploads/";

  /** Contents of up to 16 KiB are kept in rows, larger ones in files. */
  private static final int[] SIZES = {1, 1000, 16 * 1024, 16 * 1024 + 1, 200_000, 1_500_000};

  private static final int KEYS = 100;

  private final String bucket;
  private final int number;
  private final S3Client s3;
  private final Lives lives;
  private final Ledger ledger;
  private final Random random;

  Uploader(String bucket, int number, S3Client s3, Lives lives, Ledger ledger, Random random) {
    this.bucket = bucket;
    this.number = number;
    this.s3 = s3;
    this.lives = lives;
    this.ledger = ledger;
    this.random = random;
  }

  /** The number of acknowledged uploads. */
  @Override
  public Integer call() {
    int acknowledged = 0;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        lives.step();
        acknowledged += upload() ? 1 : 0;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return acknowledged;
  }

  private boolean upload() throws InterruptedException {
    String key = PREFIX + number + "/" + random.nextInt(KEYS);
    byte[] content = new byte[SIZES[random.nextInt(SIZES.length)]];
    random.nextBytes(content);
    String sum = sha256(content);
    ledger.uploading(key, sum);
    int life = lives.current();
    try {
      s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromBytes(content));
    } catch (AbortedException e) {
      throw new InterruptedException("interrupted while uploading " + key);
    } catch (SdkClientException e) {
      ledger.connectionLost();
      lives.awaitAfter(life);
      return false;
    }
    ledger.uploaded(key, sum);
    return true;
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
