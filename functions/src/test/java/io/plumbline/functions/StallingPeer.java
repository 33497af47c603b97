package io.plumbline.functions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that writes the beginning of an answer to whoever connects, and then nothing more. */
final class StallingPeer implements AutoCloseable {

  private final ServerSocket server;
  private final List<Socket> connections = new CopyOnWriteArrayList<>();

  /**
   * @param beginning what it writes at once
   */
  StallingPeer(String beginning) throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(() -> serve(beginning), "stalling-peer");
    thread.setDaemon(true);
    thread.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** How many have connected. */
  int calls() {
    return connections.size();
  }

  private void serve(String beginning) {
    try {
      while (true) {
        Socket connection = server.accept();
        connections.add(connection);
        connection.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      if (!server.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }
}
