package io.plumbline.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.acceptance.requester.Requester;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sagemaker.model.LabelCounters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what was acknowledged with what is there when the job is completed. */
final class OutputCheck {

  private static final String OUTPUT = "out/" + CrashTest.JOB + "/";
  private static final Pattern RESPONSE_FILE =
      Pattern.compile(OUTPUT + "annotations/worker-response/iteration-\\d+/(\\d+)/[^/]+\\.json");

  private final Requester requester;
  private final Ledger ledger;

  OutputCheck(Requester requester, Ledger ledger) {
    this.requester = requester;
    this.ledger = ledger;
  }

  void run() {
    checkWorkerResponses();
    checkOutputManifest();
    checkCounters();
    checkUploads();
  }

  /** Every acknowledged answer once, as it was given; no object with too many, none twice. */
  private void checkWorkerResponses() {
    Map<String, Ledger.Submission> acknowledged = ledger.submissions();
    Map<String, String> namesByWorkerId = new HashMap<>();
    Set<String> found = new HashSet<>();
    Set<String> objects = new HashSet<>();
    for (String key : keys(OUTPUT + "annotations/worker-response/")) {
      Matcher file = RESPONSE_FILE.matcher(key);
      assertThat(file.matches()).as(key).isTrue();
      assertThat(objects.add(file.group(1))).as("one file for object %s", file.group(1)).isTrue();
      Set<String> workers = new HashSet<>();
      for (JsonNode answer : JsonMapper.shared().readTree(requester.text(key)).get("answers")) {
        JsonNode content = answer.get("answerContent");
        String assignment = content.get("mark").get("assignment").stringValue();
        String name = content.get("mark").get("worker").stringValue();
        String label = content.get("crowd-image-classifier").get("label").stringValue();
        assertThat(found.add(assignment)).as("%s once", assignment).isTrue();
        assertThat(acknowledged.get(assignment)).isEqualTo(new Ledger.Submission(name, label));
        String workerId = answer.get("workerId").stringValue();
        assertThat(workers.add(workerId)).as("%s once in %s", workerId, key).isTrue();
        String known = namesByWorkerId.putIfAbsent(workerId, name);
        assertThat(known == null || known.equals(name)).as(workerId).isTrue();
      }
      assertThat(workers).as(key).hasSize(CrashTest.ANSWERS);
    }
    assertThat(objects).hasSize(CrashTest.OBJECTS);
    assertThat(found).isEqualTo(acknowledged.keySet());
  }

  /** Each line of the input once, in its order, with a label. */
  private void checkOutputManifest() {
    List<String> labeled = new ArrayList<>();
    for (String line :
        requester.text(OUTPUT + "manifests/output/output.manifest").lines().toList()) {
      JsonNode json = JsonMapper.shared().readTree(line);
      assertThat(json.has("animal")).as(line).isTrue();
      assertThat(json.get("animal-metadata").get("class-name").stringValue())
          .isIn(Requester.CLASSES);
      labeled.add(json.get("source-ref").stringValue());
    }
    List<String> given =
        requester
            .text("input.manifest")
            .lines()
            .map(line -> JsonMapper.shared().readTree(line).get("source-ref").stringValue())
            .toList();
    assertThat(labeled).isEqualTo(given);
  }

  private void checkCounters() {
    LabelCounters counters = requester.job(CrashTest.JOB).labelCounters();
    assertThat(counters.totalLabeled()).isEqualTo(CrashTest.OBJECTS);
    assertThat(counters.humanLabeled()).isEqualTo(CrashTest.OBJECTS);
    assertThat(counters.machineLabeled()).isZero();
    assertThat(counters.unlabeled()).isZero();
    assertThat(counters.failedNonRetryableError()).isZero();
  }

  /** What was acknowledged is there, whole; what was not is there whole or not at all. */
  private void checkUploads() {
    List<String> there = keys(Uploader.PREFIX);
    assertThat(there).containsAll(ledger.acknowledgedUploads().keySet());
    for (String key : there) {
      byte[] content =
          requester
              .s3()
              .getObjectAsBytes(get -> get.bucket(CrashTest.BUCKET).key(key))
              .asByteArray();
      assertThat(ledger.uploads().get(key)).as(key).contains(Uploader.sha256(content));
    }
  }

  private List<String> keys(String prefix) {
    return requester
        .s3()
        .listObjectsV2Paginator(list -> list.bucket(CrashTest.BUCKET).prefix(prefix))
        .contents()
        .stream()
        .map(S3Object::key)
        .toList();
  }
}
