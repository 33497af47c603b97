package io.plumbline.functions;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP server of another make that gives one answer and remembers what it was asked. */
final class PeerServer implements AutoCloseable {

  private final HttpServer server;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Headers headers = new Headers();

  /** What came in. */
  record Request(String path, Headers headers, String body) {
    String header(String name) {
      return headers.getFirst(name);
    }
  }

  private PeerServer(int status, java.util.function.Function<Request, String> answer)
      throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, status, answer));
    server.start();
  }

  static PeerServer answering(int status, java.util.function.Function<Request, String> answer)
      throws IOException {
    return new PeerServer(status, answer);
  }

  PeerServer withHeader(String name, String value) {
    headers.set(name, value);
    return this;
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  List<Request> requests() {
    return requests;
  }

  private void answer(
      HttpExchange exchange, int status, java.util.function.Function<Request, String> answer)
      throws IOException {
    try (exchange) {
      Request request =
          new Request(
              exchange.getRequestURI().getPath(),
              exchange.getRequestHeaders(),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      requests.add(request);
      byte[] body = answer.apply(request).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().putAll(headers);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
