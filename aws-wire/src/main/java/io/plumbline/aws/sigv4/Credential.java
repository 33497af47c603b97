package io.plumbline.aws.sigv4;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code Credential} of a signature: {@code AKID/20130524/us-east-1/s3/aws4_request}. */
record Credential(String accessKeyId, CredentialScope scope) {
  private static final Pattern FORM =
      Pattern.compile(
          "([\\w-]{1,128})/(\\d{8})/([a-z0-9-]{1,64})/([a-z0-9-]{1,64})/"
              + CredentialScope.TERMINATOR);

  static Optional<Credential> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Credential(
            matcher.group(1),
            new CredentialScope(matcher.group(2), matcher.group(3), matcher.group(4))));
  }
}
