package io.plumbline.server.cli;

import io.plumbline.server.config.PlumblineSettings;
import io.plumbline.server.config.SettingsLoader;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
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

  static CommandLine commandLine(ServiceStarter starter, SettingsLoader loader) {
    CommandLine commandLine = new CommandLine(new ServeCommand(starter, loader));
    SettingsOptions.addTo(commandLine.getCommandSpec());
    return commandLine;
  }

  @Override
  public Integer call() throws InterruptedException {
    CommandLine commandLine = spec.commandLine();
    PlumblineSettings settings = loader.load(SettingsOptions.read(commandLine.getParseResult()));
    ConfigurableApplicationContext service = starter.start(settings, WebApplicationType.SERVLET);
    commandLine.getOut().println("Plumbline answers on " + address(service, settings));
    commandLine.getOut().println("Data: " + settings.data());
    awaitEnd(service);
    return ExitCode.OK;
  }

  /** The address that a person at this machine opens. */
  static URI address(ConfigurableApplicationContext service, PlumblineSettings settings) {
    int port =
        service instanceof WebServerApplicationContext web && web.getWebServer() != null
            ? web.getWebServer().getPort()
            : settings.port();
    return LocalAddress.shown(settings, port);
  }

  /** Waits until the service is stopped, by a signal or by closing it. */
  static void awaitEnd(ConfigurableApplicationContext service) throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    ApplicationListener<ContextClosedEvent> listener = event -> end.countDown();
    service.addApplicationListener(listener);
    if (service.isActive()) {
      end.await();
    }
  }
}
