package io.plumbline.server.cli;

import io.plumbline.server.config.PlumblineSettings;
import java.net.URI;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The address that a person opens. */
final class ServiceAddress {

  private ServiceAddress() {}

  /** The public address of a running service if one is set, else this machine's. */
  static URI of(ConfigurableApplicationContext service, PlumblineSettings settings) {
    URI publicUrl = settings.publicUrl();
    if (publicUrl != null) {
      return publicUrl;
    }
    WebServer server =
        service instanceof WebServerApplicationContext web ? web.getWebServer() : null;
    return local(settings, server == null ? settings.port() : server.getPort());
  }

  /**
   * This machine's address, whatever the public one is.
   *
   * @param port the port that is listened on
   */
  static URI local(PlumblineSettings settings, int port) {
    String bind = settings.bind();
    boolean anyOrLoopback = bind.equals("0.0.0.0") || bind.equals("::") || bind.equals("127.0.0.1");
    String host = anyOrLoopback ? "localhost" : bind.contains(":") ? "[" + bind + "]" : bind;
    return URI.create("http://" + host + ":" + port);
  }
}
