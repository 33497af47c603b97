package io.plumbline.labeling.workforce;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IP addresses written in digits; no name is ever looked up. */
public final class IpLiteral {

  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

  /** What the platform would not take for a host name. */
  private static final Pattern FORM =
      Pattern.compile(
          "(" + OCTET + "(?:\\." + OCTET + "){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*)(?:%.*)?");

  private IpLiteral() {}

  /**
   * Reads an address. The zone of an IPv6 address is left out, and an IPv4 address that is written
   * as an IPv6 one becomes IPv4.
   */
  public static Optional<InetAddress> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(matcher.group(1)));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
