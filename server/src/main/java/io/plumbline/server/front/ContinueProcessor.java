package io.plumbline.server.front;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;

/**
 * Says "100 Continue" with its reason. Tomcat leaves the reason out, as HTTP allows, and the
 * botocore of Debian's AWS CLI 2 and boto3 then takes the line for no answer at all and closes the
 * connection, so that no file could be uploaded.
 */
final class ContinueProcessor extends Http11Processor {

  private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(US_ASCII);

  ContinueProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter) {
    super(protocol, adapter);
  }

  /** Asked for by Tomcat when the head of a request has been read. */
  @Override
  public Adapter getAdapter() {
    if (request.hasExpectation()) {
      request.setExpectation(false);
      try {
        getSocketWrapper().write(true, CONTINUE, 0, CONTINUE.length);
        getSocketWrapper().flush(true);
      } catch (IOException e) {
        action(ActionCode.CLOSE_NOW, e);
      }
    }
    return super.getAdapter();
  }
}
