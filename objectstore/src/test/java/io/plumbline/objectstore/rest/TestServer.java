package io.plumbline.objectstore.rest;

import io.plumbline.objectstore.ObjectStore;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;

/**
 * The REST front on a real HTTP server, without signatures: the account is taken from the access
 * key that a client names, and {@code aws-chunked} bodies are decoded without a look at their
 * signatures.
 */
public final class TestServer implements AutoCloseable {
  private final Tomcat tomcat = new Tomcat();

  /** Serves the store on a free port of the loopback interface. */
  public TestServer(ObjectStore store, Path folder) throws LifecycleException {
    AtomicLong ids = new AtomicLong();
    S3RestHandler handler =
        new S3RestHandler(
            store, "us-east-1", List.of("localhost"), () -> "R" + ids.incrementAndGet());
    tomcat.setBaseDir(folder.toString());
    tomcat.setSilent(true);
    Connector connector = new RawUriConnector();
    connector.setPort(0);
    connector.setProperty("address", "127.0.0.1");
    connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
    connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
    connector.setProperty("relaxedPathChars", "<>[\\]^`{|}\"");
    tomcat.setConnector(connector);
    StandardContext context = (StandardContext) tomcat.addContext("", folder.toString());
    // Tomcat's search for leaks of web applications wants the JVM opened; there is nothing to leak.
    context.setClearReferencesThreadLocals(false);
    context.setClearReferencesRmiTargets(false);
    Tomcat.addServlet(context, "s3", new S3Servlet(handler)).addMapping("/*");
    tomcat.start();
  }

  /** Where it answers. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort());
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }

  private static final class S3Servlet extends HttpServlet {
    private final transient S3RestHandler handler;

    S3Servlet(S3RestHandler handler) {
      this.handler = handler;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      handler.handle(new DecodedRequest(request), response, caller(request));
    }

    private static S3Caller caller(HttpServletRequest request) {
      String authorization = request.getHeader("Authorization");
      if (authorization == null) {
        return S3Caller.ANONYMOUS;
      }
      int start = authorization.indexOf("Credential=") + "Credential=".length();
      return S3Caller.of(authorization.substring(start, authorization.indexOf('/', start)));
    }
  }
}
