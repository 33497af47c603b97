package io.plumbline.server.sagemaker.humantaskui;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.humantaskui.HumanTaskUi;
import io.plumbline.server.sagemaker.workforce.AdvertisedAddress;
import io.plumbline.server.testing.PeopleParts;
import io.plumbline.server.testing.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateLinksTest {

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T09:00:00Z"));
  private final TemplateLinks links =
      new TemplateLinks(
          new AdvertisedAddress(URI.create("http://localhost:8080")), PeopleParts.cipher(), clock);
  private final HumanTaskUi ui = new HumanTaskUi("111122223333", "page", "hash", Instant.EPOCH);

  @Test
  void aLink_opensItsTemplateForFifteenMinutes() {
    String url = links.to(ui);
    assertThat(url).startsWith("http://localhost:8080/console/human-task-uis/");
    String token = token(url);

    clock.advance(Duration.ofMinutes(15).minusSeconds(1));
    assertThat(links.open(token)).contains(new TemplateLinks.Target("111122223333", "page"));
    clock.advance(Duration.ofSeconds(1));
    assertThat(links.open(token)).isEmpty();
  }

  /** A change in bits that base64 leaves over is none. */
  @Test
  void aChangedLink_opensNothingElse() {
    String token = token(links.to(ui));
    Optional<TemplateLinks.Target> target = links.open(token);
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, i) + other + token.substring(i + 1);

      assertThat(links.open(changed)).isIn(Optional.empty(), target);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "%%%", "MTo", "MTpBQUFB"})
  void whatIsNoLink_opensNothing(String token) {
    assertThat(links.open(token)).isEmpty();
  }

  private static String token(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
