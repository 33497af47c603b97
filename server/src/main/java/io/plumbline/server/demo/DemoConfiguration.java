package io.plumbline.server.demo;

import io.plumbline.aws.operation.OperationDispatcher;
import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.job.LabelingJobs;
import io.plumbline.labeling.workforce.WorkerDirectory;
import io.plumbline.labeling.workforce.WorkerSignIn;
import io.plumbline.labeling.workforce.Workforces;
import io.plumbline.labeling.workforce.Workteams;
import io.plumbline.objectstore.ObjectStore;
import io.plumbline.server.config.PlumblineSettings;
import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Builds the sample's maker, which only the command {@code demo} asks for. */
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {

  @Bean
  @Lazy
  Demo demo(
      PlumblineSettings settings,
      ServiceIdentity identity,
      Workforces workforces,
      Workteams workteams,
      WorkerDirectory workers,
      WorkerSignIn signIn,
      SecureRandom random,
      ObjectStore store,
      LabelingJobs jobs,
      OperationDispatcher api) {
    return new Demo(
        settings,
        new DemoTeam(identity, workforces, workteams, workers, signIn, random),
        new DemoBucket(store, new DemoPhotos(store)),
        new DemoJob(jobs, api, settings.region()));
  }
}
