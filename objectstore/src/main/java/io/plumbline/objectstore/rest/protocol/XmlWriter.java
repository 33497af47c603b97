package io.plumbline.objectstore.rest.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Writes one XML document of S3. Characters that XML 1.0 does not have, which keys may contain, are
 * written as references, as S3 does. Not safe for use by many threads.
 */
public final class XmlWriter {
  private static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final StringBuilder xml = new StringBuilder(512);
  private final Deque<String> open = new ArrayDeque<>();

  private XmlWriter() {
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /** Begins a document in S3's namespace. */
  public static XmlWriter document(String root) {
    XmlWriter writer = new XmlWriter();
    writer.xml.append('<').append(root).append(" xmlns=\"").append(NAMESPACE).append("\">");
    writer.open.push(root);
    return writer;
  }

  /** Begins a document without a namespace, as errors are. */
  static XmlWriter plainDocument(String root) {
    return new XmlWriter().start(root);
  }

  /** Begins an element. */
  public XmlWriter start(String name) {
    xml.append('<').append(name).append('>');
    open.push(name);
    return this;
  }

  /** Begins the grantee of a grant, which says its type by an attribute. */
  public XmlWriter startGrantee() {
    xml.append("<Grantee xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"")
        .append(" xsi:type=\"CanonicalUser\">");
    open.push("Grantee");
    return this;
  }

  /** Ends the element that was begun last. */
  public XmlWriter end() {
    xml.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Writes an element that has only text. */
  public XmlWriter element(String name, String value) {
    return start(name).text(value).end();
  }

  /** Writes text into the element that was begun last. */
  public XmlWriter text(String value) {
    value.chars().forEach(this::escape);
    return this;
  }

  /** Writes an element with a number. */
  public XmlWriter element(String name, long value) {
    return element(name, Long.toString(value));
  }

  /** Writes an element with true or false. */
  public XmlWriter element(String name, boolean value) {
    return element(name, Boolean.toString(value));
  }

  /** Writes an element with a time, to the millisecond. */
  public XmlWriter element(String name, Instant value) {
    return element(name, TIME.format(value));
  }

  /** Writes an ETag, which S3 puts in quotes. */
  public XmlWriter etag(String etag) {
    return element("ETag", '"' + etag + '"');
  }

  /** Ends all elements and sends the document with status 200. */
  public void send(HttpServletResponse response) throws IOException {
    send(response, HttpServletResponse.SC_OK);
  }

  void send(HttpServletResponse response, int status) throws IOException {
    while (!open.isEmpty()) {
      end();
    }
    byte[] bytes = xml.toString().getBytes(UTF_8);
    response.setStatus(status);
    response.setContentType("application/xml");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private void escape(int c) {
    switch (c) {
      case '<' -> xml.append("&lt;");
      case '>' -> xml.append("&gt;");
      case '&' -> xml.append("&amp;");
      case '"' -> xml.append("&quot;");
      default -> {
        if (c < ' ' || c == 0xFFFE || c == 0xFFFF) {
          xml.append("&#x").append(Integer.toHexString(c)).append(';');
        } else {
          xml.append((char) c);
        }
      }
    }
  }
}
