package io.plumbline.server.signin;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the small bodies of the session calls. Everybody may send them, so no more is read than a
 * username and two passwords need. Safe for use by many threads.
 */
final class SessionBody {

  private static final int MAX_BYTES = 16 * 1024;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SessionBody() {}

  /** {@code POST /portal/api/session}. */
  record SignIn(String username, String password) {

    /** Leaves the password out. */
    @Override
    public String toString() {
      return "SignIn[username=" + username + "]";
    }
  }

  /** {@code PUT /portal/api/session/password}. */
  record NewPassword(String currentPassword, String newPassword) {

    /** Leaves the passwords out. */
    @Override
    public String toString() {
      return "NewPassword[***]";
    }
  }

  static SignIn signIn(InputStream body) throws IOException {
    SignIn read = read(body, SignIn.class);
    require(read.username(), "username");
    require(read.password(), "password");
    return read;
  }

  static NewPassword newPassword(InputStream body) throws IOException {
    NewPassword read = read(body, NewPassword.class);
    require(read.currentPassword(), "currentPassword");
    require(read.newPassword(), "newPassword");
    return read;
  }

  private static <T> T read(InputStream body, Class<T> type) throws IOException {
    byte[] bytes = body.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw PortalRefusal.of(HttpStatus.CONTENT_TOO_LARGE, "BodyTooLarge", "The body is too long.");
    }
    try {
      return JSON.readValue(bytes, type);
    } catch (JacksonException e) {
      throw badRequest("The body is not the JSON object that this call takes.");
    }
  }

  private static void require(@Nullable Object value, String name) {
    if (value == null) {
      throw badRequest("The body has no " + name + ".");
    }
  }

  private static PortalRefusal badRequest(String message) {
    return PortalRefusal.of(HttpStatus.BAD_REQUEST, "BadRequest", message);
  }
}
