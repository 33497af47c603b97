package io.plumbline.server.front;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import org.apache.coyote.Adapter;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Deals with bodies that clients hold back.
 *
 * <p>"100 Continue" is said when the body is first asked for, and not before: the JDK's {@code
 * HttpURLConnection}, which the AWS SDK for Java uses, loses an answer that comes in one packet
 * with it. It is said with its reason: Tomcat leaves the reason out, as HTTP allows, and the
 * botocore of Debian's AWS CLI 2 then takes the line for no answer at all.
 *
 * <p>A client that was refused without "100 Continue" is told that the connection ends. It may have
 * begun to send all the same, and to close a socket with unread bytes would take the answer back;
 * so what comes is dropped until the client has seen the answer and closes, or stays silent.
 *
 * <p>One connection at a time, one thread at a time.
 */
final class BodyProcessor extends Http11Processor {

  private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(US_ASCII);
  private static final int LINGER_MILLIS = 2000;
  private static final int LINGER_BYTES = 64 << 20;
  private static final int LINGER_BUFFER_BYTES = 16 << 10;

  private final BodyReads reads;
  private boolean serving;
  private boolean continueIsAwaited;

  BodyProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter, BodyReads reads) {
    super(protocol, adapter);
    this.reads = reads;
    request.setInputBuffer(new Body(request.getInputBuffer()));
  }

  /**
   * Asked for by Tomcat when the head of a request has been read; and once more when all requests
   * that have come are answered, and the connection waits for the next one by a timeout that is set
   * already.
   */
  @Override
  public Adapter getAdapter() {
    if (serving) {
      continueIsAwaited = request.hasExpectation();
      // For the rest of a body that nobody reads, which Tomcat drops after the answer.
      getSocketWrapper().setReadTimeout(LINGER_MILLIS);
    }
    return super.getAdapter();
  }

  @Override
  public SocketState service(SocketWrapperBase<?> socket) throws IOException {
    continueIsAwaited = false;
    SocketState state = serve(socket);
    if (continueIsAwaited && state == SocketState.CLOSED) {
      linger(socket);
    }
    return state;
  }

  private SocketState serve(SocketWrapperBase<?> socket) throws IOException {
    serving = true;
    try {
      return super.service(socket);
    } finally {
      serving = false;
    }
  }

  private void sayContinue() throws IOException {
    continueIsAwaited = false;
    request.setExpectation(false);
    getSocketWrapper().write(true, CONTINUE, 0, CONTINUE.length);
    getSocketWrapper().flush(true);
  }

  private void linger(SocketWrapperBase<?> socket) {
    socket.setReadTimeout(Math.min(reads.begin(), LINGER_MILLIS));
    try {
      byte[] dropped = new byte[LINGER_BUFFER_BYTES];
      int total = 0;
      int length = socket.read(true, dropped, 0, dropped.length);
      while (length > 0 && total < LINGER_BYTES) {
        total += length;
        length = socket.read(true, dropped, 0, dropped.length);
      }
    } catch (IOException silentOrGone) {
      // The answer was sent; whether it was read is the client's affair now.
    } finally {
      reads.end();
    }
  }

  /** Tomcat's buffer with a limit for each wait. */
  private final class Body implements InputBuffer {

    private final InputBuffer tomcat;

    Body(InputBuffer tomcat) {
      this.tomcat = tomcat;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
      getSocketWrapper().setReadTimeout(reads.begin());
      try {
        if (continueIsAwaited && !response.isCommitted()) {
          sayContinue();
        }
        return tomcat.doRead(handler);
      } catch (IOException e) {
        throw new UnreadableBodyException(e);
      } finally {
        reads.end();
        getSocketWrapper().setReadTimeout(LINGER_MILLIS);
      }
    }

    @Override
    public int available() {
      return tomcat.available();
    }
  }
}
