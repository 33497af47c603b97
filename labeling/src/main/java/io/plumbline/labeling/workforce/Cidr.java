package io.plumbline.labeling.workforce;

import io.plumbline.labeling.error.InvalidRequestException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of IP addresses in CIDR notation, such as {@code 203.0.113.0/24} or {@code
 * 2001:db8::/32}.
 *
 * @param text the range as it was given
 * @param network an address of the range
 * @param prefixLength how many leading bits the addresses of the range share
 */
public record Cidr(String text, InetAddress network, int prefixLength) {

  private static final Pattern FORM = Pattern.compile("([^/]+)/([0-9]{1,3})");

  /**
   * Reads a range.
   *
   * @throws InvalidRequestException if {@code text} is not one
   */
  public static Cidr parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (matcher.matches()) {
      Optional<InetAddress> network = IpLiteral.parse(matcher.group(1));
      int prefixLength = Integer.parseInt(matcher.group(2));
      if (network.isPresent() && prefixLength <= network.get().getAddress().length * Byte.SIZE) {
        return new Cidr(text, network.get(), prefixLength);
      }
    }
    throw new InvalidRequestException(
        "\""
            + text
            + "\" is not a range of IP addresses; one looks like 203.0.113.0/24 or 2001:db8::/32");
  }

  /** Whether the range is one of IPv4 addresses. */
  public boolean isIpv4() {
    return network.getAddress().length == 4;
  }

  /** Whether the address is in the range; one of the other version of IP never is. */
  public boolean contains(InetAddress address) {
    byte[] ours = network.getAddress();
    byte[] theirs = address.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < prefixLength; bit += Byte.SIZE) {
      int mask = bit + Byte.SIZE <= prefixLength ? 0xff : 0xff00 >> (prefixLength - bit) & 0xff;
      int index = bit / Byte.SIZE;
      if (((ours[index] ^ theirs[index]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
