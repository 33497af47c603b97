package io.plumbline.labeling.workforce;

import io.plumbline.labeling.error.InvalidRequestException;
import java.net.InetAddress;
import java.util.List;

/**
 * From where the workers of a workforce may come in.
 *
 * @param cidrs the allowed ranges, at most {@value #LIMIT}; none means from everywhere
 */
public record SourceIpRule(List<Cidr> cidrs) {

  /** How many ranges a workforce may have. */
  public static final int LIMIT = 10;

  /** No restriction. */
  public static final SourceIpRule EVERYWHERE = new SourceIpRule(List.of());

  public SourceIpRule {
    cidrs = List.copyOf(cidrs);
    if (cidrs.size() > LIMIT) {
      throw new InvalidRequestException(
          "a workforce can have " + LIMIT + " IP address ranges; " + cidrs.size() + " were given");
    }
  }

  /**
   * Reads ranges in CIDR notation.
   *
   * @throws InvalidRequestException if one is malformed or there are too many
   */
  public static SourceIpRule of(List<String> cidrs) {
    return cidrs.isEmpty()
        ? EVERYWHERE
        : new SourceIpRule(cidrs.stream().map(Cidr::parse).toList());
  }

  /** Whether a worker at this address may come in. */
  public boolean allows(InetAddress address) {
    return cidrs.isEmpty() || cidrs.stream().anyMatch(cidr -> cidr.contains(address));
  }

  /** The ranges as they were given. */
  public List<String> texts() {
    return cidrs.stream().map(Cidr::text).toList();
  }
}
