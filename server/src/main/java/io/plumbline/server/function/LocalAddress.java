package io.plumbline.server.function;

import io.plumbline.server.config.PlumblineSettings;
import java.net.URI;
import java.util.function.Supplier;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/**
 * This service's address as a program on this machine reaches it. With port 0 in the settings it is
 * known once the service listens. Safe for use by many threads.
 */
final class LocalAddress implements Supplier<URI>, ApplicationListener<WebServerInitializedEvent> {

  private final String host;
  private volatile int port;

  LocalAddress(PlumblineSettings settings) {
    String bind = settings.bind();
    boolean any = bind.equals("0.0.0.0") || bind.equals("::");
    // Not "localhost": SDKs put the bucket's name before a host that is not an IP address.
    this.host = any ? "127.0.0.1" : bind.contains(":") ? "[" + bind + "]" : bind;
    this.port = settings.port();
  }

  @Override
  public void onApplicationEvent(WebServerInitializedEvent event) {
    port = event.getWebServer().getPort();
  }

  @Override
  public URI get() {
    return URI.create("http://" + host + ":" + port);
  }
}
