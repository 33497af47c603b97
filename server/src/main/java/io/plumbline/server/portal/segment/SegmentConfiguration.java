package io.plumbline.server.portal.segment;

import io.plumbline.labeling.storage.JobStorage;
import io.plumbline.segmentation.ObjectFinder;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds what finds objects. */
@Configuration(proxyBeanMethods = false)
class SegmentConfiguration {

  /** A worker sees the pointer wait; longer than this, a word is better. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Bean
  SegmentDesk segmentDesk(JobStorage storage) {
    int processors = Runtime.getRuntime().availableProcessors();
    return new SegmentDesk(new ObjectFinder(), storage, Math.max(processors / 2, 1), PATIENCE);
  }
}
