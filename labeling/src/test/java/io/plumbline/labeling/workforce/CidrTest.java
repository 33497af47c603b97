package io.plumbline.labeling.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.error.InvalidRequestException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.0/24, 203.0.113.255, true",
    "203.0.113.0/24, 203.0.114.0, false",
    "203.0.113.77/24, 203.0.113.1, true",
    "10.0.0.0/8, 10.255.1.2, true",
    "10.1.2.3/32, 10.1.2.3, true",
    "10.1.2.3/32, 10.1.2.2, false",
    "192.0.2.128/25, 192.0.2.127, false",
    "0.0.0.0/0, 8.8.8.8, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "2001:db8::/32, 2001:db8:ffff::1, true",
    "2001:db8::/32, 2001:db9::1, false",
    "::/0, ::1, true",
    "::/0, 127.0.0.1, false",
    "127.0.0.0/8, ::ffff:127.0.0.1, true",
  })
  void contains_comparesThePrefix(String range, String address, boolean expected) {
    assertThat(Cidr.parse(range).contains(IpLiteral.parse(address).orElseThrow()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0",
        "10.0.0.0/33",
        "2001:db8::/129",
        "256.0.0.1/8",
        "10.0.0/8",
        "localhost/8",
        "/8",
        "10.0.0.0/",
        "10.0.0.0/-1",
        "10.0.0.0/8 ",
        "",
        "1.2.3.4/8/8",
        ":::/8"
      })
  void whatIsNoRange_isRefused(String text) {
    assertThatThrownBy(() -> Cidr.parse(text))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("is not a range of IP addresses");
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.com", "999.1.1.1", "1.2.3", "", "1.2.3.4.5", "0x7f.0.0.1"})
  void names_areNeverLookedUp(String text) {
    assertThat(IpLiteral.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fe80::1%eth0", "fe80::1%2"})
  void zones_areLeftOut(String text) throws UnknownHostException {
    assertThat(IpLiteral.parse(text)).contains(InetAddress.getByName("fe80::1"));
  }

  @Property
  void contains_agreesWithArithmetic(
      @ForAll @Size(4) byte[] network,
      @ForAll @Size(4) byte[] address,
      @ForAll @IntRange(max = 32) int prefixLength)
      throws UnknownHostException {
    InetAddress range = InetAddress.getByAddress(network);
    int shift = 32 - prefixLength;

    boolean same =
        new BigInteger(1, network)
            .shiftRight(shift)
            .equals(new BigInteger(1, address).shiftRight(shift));

    assertThat(
            Cidr.parse(range.getHostAddress() + "/" + prefixLength)
                .contains(InetAddress.getByAddress(address)))
        .isEqualTo(same);
  }
}
