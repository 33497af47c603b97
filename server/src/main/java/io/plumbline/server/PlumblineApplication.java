package io.plumbline.server;

import io.plumbline.server.cli.PlumblineCommand;
import io.plumbline.server.config.PlumblineSettings;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The service, and the way in from a terminal. */
@SpringBootApplication(proxyBeanMethods = false)
public class PlumblineApplication {

  /** Runs the command that {@code arguments} name, and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(PlumblineCommand.run(PlumblineApplication::start, arguments));
  }

  /**
   * Starts the service.
   *
   * @param settings how
   * @param webApplicationType {@code SERVLET} to answer requests; {@code NONE} for a command that
   *     only needs the service's parts, which are then made when they are asked for
   * @return the running service; close it to stop
   */
  public static ConfigurableApplicationContext start(
      PlumblineSettings settings, WebApplicationType webApplicationType) {
    return new SpringApplicationBuilder(PlumblineApplication.class)
        .web(webApplicationType)
        .lazyInitialization(webApplicationType == WebApplicationType.NONE)
        .initializers(
            context ->
                ((GenericApplicationContext) context)
                    .registerBean(PlumblineSettings.class, () -> settings))
        .run(
            "--management.endpoints.web.exposure.include=health"
                + (settings.metrics() ? ",metrics" : ""));
  }
}
