package io.plumbline.acceptance.security;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The attacker's own server: notes whatever reaches it. */
final class Eavesdropper implements AutoCloseable {

  private final HttpServer server;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  Eavesdropper() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  /** Another origin than the program's. */
  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What has reached it. */
  List<String> heard() {
    return List.copyOf(heard);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
