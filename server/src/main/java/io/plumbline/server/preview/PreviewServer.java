package io.plumbline.server.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.template.lint.Finding;
import io.plumbline.labeling.template.lint.TemplateLint;
import io.plumbline.objectstore.S3Location;
import io.plumbline.server.portal.page.WorkerPage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serves the preview of a template to the browsers of this machine. It keeps nothing: each request
 * reads the files anew, and the page asks twice a second whether they have changed.
 */
public final class PreviewServer implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");
  private static final Pattern INDEX = Pattern.compile("(?:.*&)?line=([0-9]{1,6})(?:&.*)?");

  private final PreviewFiles files;
  private final TemplateLint lint;
  private final HttpServer server;

  private PreviewServer(PreviewFiles files, TemplateLint lint, HttpServer server) {
    this.files = files;
    this.lint = lint;
    this.server = server;
  }

  /**
   * Starts to answer, on this machine only.
   *
   * @param port 0 for any that is free
   * @throws IOException when the port is taken
   */
  public static PreviewServer start(PreviewFiles files, TemplateLint lint, int port)
      throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    PreviewServer preview = new PreviewServer(files, lint, http);
    preview.handle("/", exchange -> preview.file(exchange, "web/preview/", "index.html"));
    preview.handle("/assets/", exchange -> preview.file(exchange, "web/assets/", ""));
    preview.handle("/version", preview::version);
    preview.handle("/state", preview::state);
    preview.handle("/page", preview::page);
    preview.handle("/objects/", preview::object);
    http.start();
    return preview;
  }

  /** Where it answers. */
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** A page of elsewhere that calls itself by our address has another name in {@code Host}. */
  private void handle(String path, HttpHandler handler) {
    Set<String> ours =
        Set.of(
            "localhost:" + server.getAddress().getPort(),
            "127.0.0.1:" + server.getAddress().getPort());
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            if (ours.contains(String.valueOf(exchange.getRequestHeaders().getFirst("Host")))) {
              answer(exchange, handler);
            } else {
              send(exchange, 403, "text/plain", "This answers to localhost only.");
            }
          }
        });
  }

  private static void answer(HttpExchange exchange, HttpHandler handler) throws IOException {
    try {
      handler.handle(exchange);
    } catch (InvalidRequestException e) {
      send(exchange, 422, "text/plain", String.valueOf(e.getMessage()));
    }
  }

  private void version(HttpExchange exchange) throws IOException {
    send(exchange, 200, "text/plain", files.version());
  }

  private void state(HttpExchange exchange) throws IOException {
    TemplatePreview preview = preview(exchange);
    ObjectNode state = JSON.createObjectNode();
    state.put("template", files.template().toString());
    state.put("source", preview.source());
    state.put("inputs", preview.inputs());
    state.set("input", preview.input());
    state.put("html", preview.html());
    ArrayNode findings = state.putArray("findings");
    preview.findings().forEach(finding -> findings.add(json(finding)));
    send(exchange, 200, "application/json", state.toString());
  }

  /** A finding in the form that programs read. */
  public static ObjectNode json(Finding finding) {
    ObjectNode node = JSON.createObjectNode();
    node.put("line", finding.error().line());
    node.put("column", finding.error().column());
    node.put("severity", finding.severity().wireName());
    node.put("code", finding.error().code());
    node.put("message", finding.error().message());
    return node;
  }

  private void page(HttpExchange exchange) throws IOException {
    String origin = "http://" + exchange.getRequestHeaders().getFirst("Host");
    WorkerPage page = WorkerPage.of(preview(exchange).html(), Set.of(origin + "/objects/"));
    exchange
        .getResponseHeaders()
        .set("Content-Security-Policy", page.contentSecurityPolicy(origin));
    send(exchange, 200, "text/html", page.html());
  }

  private TemplatePreview preview(HttpExchange exchange) throws IOException {
    Matcher index = INDEX.matcher(String.valueOf(exchange.getRequestURI().getRawQuery()));
    String origin = "http://" + exchange.getRequestHeaders().getFirst("Host");
    return TemplatePreview.of(
        files,
        lint,
        index.matches() ? Integer.parseInt(index.group(1)) : 0,
        location -> origin + "/objects/" + encoded(location.toString()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void object(HttpExchange exchange) throws IOException {
    String uri =
        URLDecoder.decode(
            exchange.getRequestURI().getRawPath().substring("/objects/".length()),
            StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
    Path file;
    try {
      file = files.objectOf(S3Location.parse(uri).key());
    } catch (IllegalArgumentException e) {
      throw new InvalidRequestException(String.valueOf(e.getMessage()));
    }
    if (file == null) {
      send(exchange, 200, "image/svg+xml", PlaceholderImage.of(uri));
    } else {
      String type = Files.probeContentType(file);
      send(
          exchange,
          200,
          type == null ? "application/octet-stream" : type,
          Files.readAllBytes(file));
    }
  }

  private void file(HttpExchange exchange, String folder, String index) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String name = path.substring(exchange.getHttpContext().getPath().length());
    String wanted = name.isEmpty() ? index : name;
    boolean valid =
        FILE_NAME.matcher(wanted.startsWith("css/") ? wanted.substring(4) : wanted).matches();
    try (InputStream in =
        valid ? getClass().getClassLoader().getResourceAsStream(folder + wanted) : null) {
      if (in == null) {
        send(exchange, 404, "text/plain", "there is no " + path);
      } else {
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        send(exchange, 200, contentType(wanted), in.readAllBytes());
      }
    }
  }

  private static String contentType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html";
      case "js" -> "text/javascript";
      case "css" -> "text/css";
      case "svg" -> "image/svg+xml";
      default -> "application/octet-stream";
    };
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    String charset = type.startsWith("text/") ? "; charset=utf-8" : "";
    exchange.getResponseHeaders().set("Content-Type", type + charset);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
