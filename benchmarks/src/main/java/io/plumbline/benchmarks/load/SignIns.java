package io.plumbline.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who signs in, as the service writes it into {@code sign-ins.json}: {@code
 * {"signIns":[{"username","password",…}]}}.
 */
final class SignIns {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * A worker's name and password.
   *
   * @param username to sign in with
   * @param password as it was given out; when the portal asks for another one, {@link
   *     #chosenPassword} is set
   */
  record SignIn(String username, String password) {

    /** The password that a simulated worker chooses in place of a one-time password. */
    String chosenPassword() {
      return password + "-chosen";
    }
  }

  private SignIns() {}

  /**
   * The workers of a file; sign-ins of other roles are left out.
   *
   * @throws IOException if it cannot be read or is not such a file
   */
  static List<SignIn> read(Path file) throws IOException {
    try {
      JsonNode root = JSON.readTree(Files.readString(file));
      List<SignIn> signIns = new ArrayList<>();
      for (JsonNode entry : root.isArray() ? root : root.path("signIns")) {
        if (entry.path("role").asString("worker").equals("worker")) {
          signIns.add(
              new SignIn(entry.path("username").asString(), entry.path("password").asString()));
        }
      }
      if (signIns.isEmpty()) {
        throw new IOException(
            file + " names no worker; {\"signIns\":[{\"username\":…,\"password\":…}]} is expected");
      }
      return signIns;
    } catch (JacksonException e) {
      throw new IOException(file + " is not JSON: " + e.getOriginalMessage(), e);
    }
  }
}
