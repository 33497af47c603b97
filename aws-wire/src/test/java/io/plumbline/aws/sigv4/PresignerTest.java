package io.plumbline.aws.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresignerTest {
  private static final URI BASE = URI.create("http://localhost:8080");

  private final Presigner presigner = new Presigner(Signing.KEY, "us-east-1", Signing.CLOCK);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/inbox/a.txt",
        "/inbox/photos/ü ñ/猫 (1)+[x]=~'!*;,@$&#?%41.jpg",
        "/inbox/a//../b/"
      })
  void links_areAcceptedForTheirMethodOnly(String path) {
    URI get = presigner.get(BASE, path, Duration.ofHours(1));
    URI put = presigner.put(BASE, path, Duration.ofHours(1));
    SigV4Verifier verifier = Signing.verifierAt(Signing.NOW);

    assertThat(verifier.verify(request("GET", get), SigningService.S3).accessKey())
        .isEqualTo(Signing.KEY);
    assertThat(verifier.verify(request("PUT", put), SigningService.S3).accessKey())
        .isEqualTo(Signing.KEY);
    assertThat(PercentEncoding.decodeText(get.getRawPath(), false)).isEqualTo(path);
    assertThatThrownBy(() -> verifier.verify(request("PUT", get), SigningService.S3))
        .isInstanceOf(SignatureRejectedException.class);
  }

  @Test
  void linkForOneAddress_saysWhich_andCannotBeRewritten() {
    URI link = presigner.getOnlyFrom(BASE, "/inbox/a.txt", Duration.ofHours(1), "2001:db8::1");
    SigV4Verifier verifier = Signing.verifierAt(Signing.NOW);

    assertThat(verifier.verify(request("GET", link), SigningService.S3).onlyFrom())
        .contains("2001:db8::1");
    URI free = URI.create(link.toString().replaceFirst("&x-plumbline-source-ip=[^&]*", ""));
    URI other = URI.create(link.toString().replace("db8", "db9"));
    for (URI changed : List.of(free, other)) {
      assertThatThrownBy(() -> verifier.verify(request("GET", changed), SigningService.S3))
          .isInstanceOf(SignatureRejectedException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org:443, https://example.org/b/k",
    "http://example.org:80, http://example.org/b/k",
    "http://example.org:443, http://example.org:443/b/k",
    "http://[::1]:8080/, http://[::1]:8080/b/k"
  })
  void host_isWrittenAsClientsWriteIt(URI base, String begin) {
    assertThat(presigner.get(base, "/b/k", Duration.ofHours(1)).toString()).startsWith(begin + "?");
  }

  @Test
  void arguments_areChecked() {
    Duration hour = Duration.ofHours(1);
    assertThatThrownBy(() -> presigner.get(BASE, "inbox/a", hour))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> presigner.get(BASE, "/a", Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> presigner.get(BASE, "/a", Duration.ofDays(8)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> presigner.get(URI.create("http://h/base"), "/a", hour))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> presigner.get(URI.create("/a"), "/a", hour))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SignedRequest request(String method, URI link) {
    return new SignedRequest(
        method,
        link.getRawPath(),
        link.getRawQuery(),
        RequestHeaders.of(Map.of("Host", List.of(link.getRawAuthority()))),
        () -> Sha256.OF_EMPTY);
  }
}
