package io.plumbline.server.demo;

import io.plumbline.server.config.PlumblineSettings;
import io.plumbline.server.setup.SignInsFile;
import java.io.IOException;

/** Makes the sample in a running service. */
public final class Demo {

  private final PlumblineSettings settings;
  private final DemoTeam team;
  private final DemoBucket bucket;
  private final DemoJob job;

  Demo(PlumblineSettings settings, DemoTeam team, DemoBucket bucket, DemoJob job) {
    this.settings = settings;
    this.team = team;
    this.bucket = bucket;
    this.job = job;
  }

  /**
   * Makes what is missing; takes about a quarter of a minute the first time, nothing after that.
   *
   * @throws IOException if a file cannot be written
   */
  public void prepare(DemoProgress progress) throws IOException {
    String accountId = settings.accountId();
    String workteamArn = team.prepare(accountId, SignInsFile.in(settings.data()));
    DemoBucket.Files files = bucket.prepare(accountId, progress);
    job.prepare(accountId, workteamArn, files);
  }
}
