package io.plumbline.server.config;

import java.util.List;

/** Settings that cannot be used; the message has one line for each of them. */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SettingsException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
  }
}
