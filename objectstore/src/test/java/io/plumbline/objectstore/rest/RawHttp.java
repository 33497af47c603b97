package io.plumbline.objectstore.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends requests byte for byte as written, which no HTTP client does. */
final class RawHttp {
  private final URI server;
  private final String account;

  RawHttp(URI server, String account) {
    this.server = server;
    this.account = account;
  }

  /** An answer; header names in lower case. */
  record Answer(int status, Map<String, String> headers, String body) {}

  /** A request by the account, with its content length. */
  Request request(String method, String target) {
    Request request = new Request(method, target);
    request.headers.put("Host", server.getAuthority());
    if (!account.isEmpty()) {
      request.headers.put("Authorization", "AWS4-HMAC-SHA256 Credential=" + account + "/x");
    }
    return request;
  }

  /** One request to be sent. */
  final class Request {
    private final String line;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] body = {};

    private Request(String method, String target) {
      this.line = method + " " + target + " HTTP/1.1";
    }

    Request header(String name, String value) {
      headers.put(name, value);
      return this;
    }

    Request body(String text) {
      body = text.getBytes(UTF_8);
      headers.putIfAbsent("Content-Length", Integer.toString(body.length));
      return this;
    }

    Answer send() throws IOException {
      StringBuilder head = new StringBuilder(line).append("\r\n");
      headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
      head.append("Connection: close\r\n\r\n");
      try (Socket socket = new Socket(server.getHost(), server.getPort())) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(head.toString().getBytes(UTF_8));
        message.writeBytes(body);
        socket.getOutputStream().write(message.toByteArray());
        socket.shutdownOutput();
        return parse(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
      }
    }
  }

  private static Answer parse(String text) {
    int end = text.indexOf("\r\n\r\n");
    String[] lines = text.substring(0, end).split("\r\n", -1);
    Map<String, String> headers = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers.put(
          lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
          lines[i].substring(colon + 1).strip());
    }
    String body = new String(text.substring(end + 4).getBytes(ISO_8859_1), UTF_8);
    return new Answer(Integer.parseInt(lines[0].split(" ", -1)[1]), headers, body);
  }
}
