package io.plumbline.objectstore.rest;

import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * A connector that keeps the URI as sent. Tomcat refuses URIs that climb above the root, and NUL,
 * before any filter sees them; to S3 both are text. So the URI is put aside in an attribute, and
 * Tomcat maps {@code /} in its place.
 */
final class RawUriConnector extends Connector {
  static final String ATTRIBUTE = RawUriConnector.class.getName();

  @Override
  protected void initInternal() throws LifecycleException {
    super.initInternal();
    getProtocolHandler().setAdapter(new RawUriAdapter(getProtocolHandler().getAdapter()));
  }

  private record RawUriAdapter(Adapter next) implements Adapter {
    @Override
    public void service(Request request, Response response) throws Exception {
      request.setAttribute(ATTRIBUTE, request.requestURI().toString());
      request.requestURI().setBytes(new byte[] {'/'}, 0, 1);
      next.service(request, response);
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
      return next.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent status)
        throws Exception {
      return next.asyncDispatch(request, response, status);
    }

    @Override
    public void log(Request request, Response response, long time) {
      next.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
      next.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
      return next.getDomain();
    }
  }
}
