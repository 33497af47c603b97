package io.plumbline.acceptance.crash;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the program has acknowledged. Safe for use by many threads. */
final class Ledger {

  private final ConcurrentMap<String, Submission> submissions = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Set<String>> uploads = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, String> acknowledgedUploads = new ConcurrentHashMap<>();
  private final AtomicInteger lostConnections = new AtomicInteger();

  /** An answer that a worker was thanked for. */
  record Submission(String worker, String label) {}

  void submitted(String assignmentId, String worker, String label) {
    submissions.put(assignmentId, new Submission(worker, label));
  }

  /** An upload begins; from now on either content is right. */
  void uploading(String key, String sha256) {
    uploads.computeIfAbsent(key, k -> ConcurrentHashMap.newKeySet()).add(sha256);
  }

  /** An upload was acknowledged; only one thread writes a key. */
  void uploaded(String key, String sha256) {
    Set<String> only = ConcurrentHashMap.newKeySet();
    only.add(sha256);
    uploads.put(key, only);
    acknowledgedUploads.put(key, sha256);
  }

  void connectionLost() {
    lostConnections.incrementAndGet();
  }

  /** By assignment id. */
  Map<String, Submission> submissions() {
    return Map.copyOf(submissions);
  }

  /** By key: the contents that may be found there. */
  Map<String, Set<String>> uploads() {
    return Map.copyOf(uploads);
  }

  /** By key: the content that was acknowledged last. */
  Map<String, String> acknowledgedUploads() {
    return Map.copyOf(acknowledgedUploads);
  }

  int lostConnections() {
    return lostConnections.get();
  }
}
