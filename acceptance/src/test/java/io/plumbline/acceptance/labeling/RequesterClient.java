package io.plumbline.acceptance.labeling;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A client of AWS that somebody else wrote, as far as a requester of labels uses it. */
interface RequesterClient {

  /** Short, in lower case: names of buckets and jobs are made of it. */
  String name();

  void makeBucket(String bucket);

  /** Uploads a folder with everything in it. */
  void sync(Path folder, String bucket, String prefix);

  void upload(Path file, String bucket, String key);

  String download(String bucket, String key);

  /** All keys with a prefix, in the order of the listing. */
  List<String> keys(String bucket, String prefix);

  /**
   * Calls an operation of SageMaker.
   *
   * @param operation such as {@code CreateLabelingJob}
   * @param request its members under the names of the API
   * @return the response's members under the names of the API; an empty object where there are none
   */
  JsonNode call(String operation, JsonNode request);
}
