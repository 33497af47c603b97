package io.plumbline.server.config;

import io.plumbline.database.DatabaseSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * How the service is set up. Made by {@link SettingsLoader}, which has checked every value.
 *
 * @param port the TCP port, 0 to 65535; 0 takes a free one
 * @param bind the address to listen on
 * @param data the folder for everything that is kept, absolute
 * @param region the region of every ARN
 * @param accountId twelve digits
 * @param publicUrl the address that browsers use, without a path; null: as the request says
 * @param baseDomains host names, in lower case, before which a bucket's name may stand
 * @param database where the rows are
 * @param objectStore where the bytes are
 * @param snsEndpoint where the topics of work teams are, without a path; null: nobody is told
 * @param connectionTimeout how long a client may be silent within a request
 * @param requestHeadLimit the largest request line with its headers
 * @param automatedLabelingMinimum fewest objects to label in a job with automated data labeling
 * @param networks which look at objects in automated labeling
 * @param metrics whether metrics are served
 */
public record PlumblineSettings(
    int port,
    String bind,
    Path data,
    String region,
    String accountId,
    @Nullable URI publicUrl,
    List<String> baseDomains,
    DatabaseSettings database,
    ObjectStoreSettings objectStore,
    @Nullable URI snsEndpoint,
    Duration connectionTimeout,
    DataSize requestHeadLimit,
    int automatedLabelingMinimum,
    NetworkSettings networks,
    boolean metrics) {

  /** Copies the list. */
  public PlumblineSettings {
    baseDomains = List.copyOf(baseDomains);
  }
}
