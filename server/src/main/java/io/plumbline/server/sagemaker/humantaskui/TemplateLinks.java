package io.plumbline.server.sagemaker.humantaskui;

import io.plumbline.labeling.humantaskui.HumanTaskUi;
import io.plumbline.server.accesskey.SecretCipher;
import io.plumbline.server.accesskey.SecretUnreadableException;
import io.plumbline.server.sagemaker.workforce.AdvertisedAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes addresses at which whoever has one can read a template for a while, as AWS does by
 * presigned S3 addresses. What they allow stands in them, encrypted with authentication, so nobody
 * can make or change one. Safe for use by many threads.
 */
final class TemplateLinks {

  /** Where the addresses point, before the token. */
  static final String PATH = "/console/human-task-uis/";

  private static final Duration LIFETIME = Duration.ofMinutes(15);
  private static final String PURPOSE = "human task UI link";

  /** Account, name, end in epoch seconds. */
  private static final Pattern FORM = Pattern.compile("([0-9]{12}) (\\S+) ([0-9]+)");

  private final AdvertisedAddress address;
  private final SecretCipher cipher;
  private final Clock clock;

  TemplateLinks(AdvertisedAddress address, SecretCipher cipher, Clock clock) {
    this.address = address;
    this.cipher = cipher;
    this.clock = clock;
  }

  /**
   * The template that a token allows to read.
   *
   * @param accountId the account
   * @param name the UI
   */
  record Target(String accountId, String name) {}

  /** An address for the template of a UI, good for 15 minutes. */
  String to(HumanTaskUi ui) {
    Instant end = clock.instant().plus(LIFETIME);
    String text = ui.accountId() + " " + ui.name() + " " + end.getEpochSecond();
    return address.url() + PATH + encode(cipher.encrypt(text, PURPOSE));
  }

  /** What a token allows, unless it is not ours or its time is over. */
  Optional<Target> open(String token) {
    Matcher matcher;
    try {
      matcher = FORM.matcher(cipher.decrypt(decode(token), PURPOSE));
    } catch (SecretUnreadableException | IllegalArgumentException e) {
      return Optional.empty();
    }
    return matcher.matches() && clock.instant().getEpochSecond() < Long.parseLong(matcher.group(3))
        ? Optional.of(new Target(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String token) {
    return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
  }
}
