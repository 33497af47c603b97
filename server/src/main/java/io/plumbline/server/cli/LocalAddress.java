package io.plumbline.server.cli;

import io.plumbline.server.config.PlumblineSettings;
import java.net.URI;

/** The address that a person at this machine opens. */
final class LocalAddress {

  private LocalAddress() {}

  /**
   * The public address if one is set, else this machine's.
   *
   * @param port the port that is listened on
   */
  static URI shown(PlumblineSettings settings, int port) {
    URI publicUrl = settings.publicUrl();
    return publicUrl == null ? of(settings, port) : publicUrl;
  }

  /** This machine's address, whatever the public one is. */
  static URI of(PlumblineSettings settings, int port) {
    String bind = settings.bind();
    boolean anyOrLoopback = bind.equals("0.0.0.0") || bind.equals("::") || bind.equals("127.0.0.1");
    String host = anyOrLoopback ? "localhost" : bind.contains(":") ? "[" + bind + "]" : bind;
    return URI.create("http://" + host + ":" + port);
  }
}
