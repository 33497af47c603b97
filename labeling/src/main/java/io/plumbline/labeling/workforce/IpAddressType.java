package io.plumbline.labeling.workforce;

/** Which versions of IP the ranges of a workforce may use, by the names of the API. */
public enum IpAddressType {
  IPV4("ipv4"),
  DUALSTACK("dualstack");

  private final String wireName;

  IpAddressType(String wireName) {
    this.wireName = wireName;
  }

  /** The name on the wire, such as {@code dualstack}. */
  public String wireName() {
    return wireName;
  }

  /** The type of a wire name. */
  public static IpAddressType ofWireName(String wireName) {
    for (IpAddressType type : values()) {
      if (type.wireName.equals(wireName)) {
        return type;
      }
    }
    throw new IllegalArgumentException("no IP address type is named " + wireName);
  }
}
