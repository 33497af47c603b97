package io.plumbline.functions.http;

import io.plumbline.functions.FunctionException;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Headers of calls, from a file: {@code Name: value}, one a line; blank lines and those that begin
 * with {@code #} are passed over. No value goes into a message: they are secrets.
 */
final class HeadersFile {

  private HeadersFile() {}

  /**
   * Adds the headers of a file to a request.
   *
   * @param file null for none
   * @throws FunctionException when the file cannot be read, or a line is no header
   */
  static void addTo(HttpRequest.Builder request, @Nullable Path file) throws FunctionException {
    if (file == null) {
      return;
    }
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw FunctionException.unreachable(
          "its file of headers, " + file + ", cannot be read; is it there, and in UTF-8?", "");
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        add(request, line, file + " line " + (i + 1));
      }
    }
  }

  private static void add(HttpRequest.Builder request, String line, String place)
      throws FunctionException {
    int colon = line.indexOf(':');
    try {
      request.header(
          line.substring(0, Math.max(0, colon)).strip(), line.substring(colon + 1).strip());
    } catch (IllegalArgumentException e) {
      throw FunctionException.failed(
          place + " is no header that can be sent; write Name: value", "");
    }
  }
}
