package io.plumbline.benchmarks.load;

/** The calls that are measured apart. */
enum CallKind {
  SIGN_IN("sign-in"),
  JOBS("jobs"),
  NEXT("next"),
  SUBMIT("submit"),
  /**
   * From the moment that the schedule gives to the acknowledgement; what a queue before the service
   * costs shows here.
   */
  SUBMIT_FROM_SCHEDULE("submit from schedule");

  private final String title;

  CallKind(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
