package io.plumbline.server.cli;

import io.plumbline.server.config.SettingsLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code plumbline serve}: answers requests until it is stopped. */
@Command(name = "serve", description = "Starts the service.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  private final ServiceStarter starter;
  private final SettingsLoader loader;

  @Spec private CommandSpec spec;

  ServeCommand(ServiceStarter starter, SettingsLoader loader) {
    this.starter = starter;
    this.loader = loader;
  }

  @Override
  public Integer call() throws InterruptedException {
    ConfigurableApplicationContext service =
        starter.start(
            loader.load(SettingsOptions.read(spec.commandLine().getParseResult())),
            WebApplicationType.SERVLET);
    CountDownLatch stopped = new CountDownLatch(1);
    service.addApplicationListener(
        event -> {
          if (event instanceof ContextClosedEvent) stopped.countDown();
        });
    stopped.await();
    return 0;
  }
}
