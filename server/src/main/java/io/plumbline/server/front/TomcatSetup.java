package io.plumbline.server.front;

import io.plumbline.server.config.PlumblineSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Sets Tomcat up: one connector, time limits against clients that hold connections without
 * speaking, a limit for the head of a request, no limit for its body, which is streamed.
 */
final class TomcatSetup implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  /**
   * A refused request's body is read and dropped up to this size, so that the client can read why.
   */
  private static final int SWALLOWED_BYTES = 64 << 20;

  /** Connections that are open at once; each costs about 40 kB of buffers. */
  private static final int CONNECTIONS = 4096;

  private static final int THREADS = 256;
  private static final int REQUESTS_PER_CONNECTION = 10_000;

  /**
   * Between two requests. Longer than the 60 seconds for which AWS clients and most proxies keep a
   * connection: whoever ends it first must not be the one that is asked, or a request that is on
   * its way meanwhile is lost.
   */
  private static final int KEEP_ALIVE_MILLIS = 75_000;

  /** Characters that browsers and S3 clients send unescaped in a query or path. */
  private static final String RELAXED = "\"<>[\\]^`{|}";

  private final PlumblineSettings settings;
  private final RequestRouter router;

  TomcatSetup(PlumblineSettings settings, RequestRouter router) {
    this.settings = settings;
    this.router = router;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.setPort(settings.port());
    try {
      factory.setAddress(InetAddress.getByName(settings.bind()));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("there is no address \"" + settings.bind() + "\"", e);
    }
    factory.setProtocol(RawTargetProtocol.class.getName());
    factory.addConnectorCustomizers(this::customize);
    factory.addContextCustomizers(
        context -> {
          context.setAllowCasualMultipartParsing(false);
          context.setUseHttpOnly(true);
          // There are no servlet sessions and no cookies but the portal's own.
          context.setCookies(false);
        });
    factory.setDisableMBeanRegistry(true);
  }

  private void customize(Connector connector) {
    connector.setXpoweredBy(false);
    connector.setMaxPostSize(0);
    connector.setMaxParameterCount(1000);
    RawTargetProtocol protocol = (RawTargetProtocol) connector.getProtocolHandler();
    int patience = (int) settings.connectionTimeout().toMillis();
    protocol.setRouter(router);
    protocol.setBodyReads(new BodyReads(THREADS, patience));
    protocol.setConnectionTimeout(patience);
    protocol.setKeepAliveTimeout(KEEP_ALIVE_MILLIS);
    protocol.setMaxHttpRequestHeaderSize((int) settings.requestHeadLimit().toBytes());
    protocol.setMaxHeaderCount(100);
    protocol.setMaxTrailerSize(8192);
    protocol.setMaxSwallowSize(SWALLOWED_BYTES);
    protocol.setMaxKeepAliveRequests(REQUESTS_PER_CONNECTION);
    protocol.setMaxConnections(CONNECTIONS);
    protocol.setMaxThreads(THREADS);
    protocol.setRelaxedPathChars(RELAXED);
    protocol.setRelaxedQueryChars(RELAXED);
  }
}
