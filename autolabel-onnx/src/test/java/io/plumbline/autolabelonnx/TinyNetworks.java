package io.plumbline.autolabelonnx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small networks in ONNX's format, which is Protocol Buffers: numbered fields. */
final class TinyNetworks {

  private static final int FLOAT = 1;

  private TinyNetworks() {}

  /**
   * The mean of each plane of a picture: {@code pixels} of pictures × planes × side × side in,
   * {@code features} of pictures × planes × 1 × 1 out.
   *
   * @param side -1 for any
   */
  static Path pictures(Path file, int planes, int side) throws IOException {
    Message node = new Message().text(1, "pixels").text(2, "features").text(4, "GlobalAveragePool");
    Message graph =
        new Message()
            .message(1, node)
            .text(2, "means")
            .message(11, port("pixels", -1, planes, side, side))
            .message(12, port("features", -1, planes, 1, 1));
    Message model =
        new Message()
            .number(1, 8)
            .message(7, graph)
            .message(8, new Message().text(1, "").number(2, 13));
    return Files.write(file, model.bytes());
  }

  private static Message port(String name, int... shape) {
    Message sides = new Message();
    for (int side : shape) {
      sides.message(1, side < 0 ? new Message().text(2, "any") : new Message().number(1, side));
    }
    Message tensor = new Message().number(1, FLOAT).message(2, sides);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }

  /** A message of Protocol Buffers that grows. */
  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message value) {
      return bytes(field, value.bytes());
    }

    private Message bytes(int field, byte[] value) {
      varint(((long) field << 3) | 2);
      varint(value.length);
      out.writeBytes(value);
      return this;
    }

    private void varint(long value) {
      long left = value;
      while (left >= 0x80) {
        out.write((int) ((left & 0x7f) | 0x80));
        left >>>= 7;
      }
      out.write((int) left);
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
