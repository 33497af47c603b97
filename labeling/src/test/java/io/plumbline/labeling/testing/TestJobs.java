package io.plumbline.labeling.testing;

import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import io.plumbline.labeling.tasktype.AnnotatedBatch.Annotation;
import io.plumbline.labeling.tasktype.JobFacts;
import io.plumbline.objectstore.S3Location;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What task types get to see of a job, in tests. */
public final class TestJobs {

  public static final String ACCOUNT = "111122223333";
  public static final S3Location REQUEST =
      new S3Location(
          "out",
          "j/annotations/consolidated-annotation/consolidation-request/iteration-1/2024-01-02_03:04:05.json");

  private TestJobs() {}

  public static JobFacts facts(
      String name, String labelAttribute, LabelCategories categories, int workers) {
    return new JobFacts(
        ACCOUNT,
        "arn:aws:sagemaker:us-east-1:"
            + ACCOUNT
            + ":labeling-job/"
            + name.toLowerCase(java.util.Locale.ROOT),
        name,
        labelAttribute,
        "arn:aws:iam::" + ACCOUNT + ":role/labeling",
        null,
        categories,
        workers,
        1,
        new S3Location("out", "j/annotations"));
  }

  public static AnnotatedObject object(long index, List<Annotation> annotations) {
    return new AnnotatedObject(
        index,
        "s3://in/" + index + ".jpg",
        null,
        JsonMapper.shared().createObjectNode(),
        new S3Location("out", "j/annotations/worker-response/iteration-1/" + index + "/x.json"),
        annotations);
  }
}
