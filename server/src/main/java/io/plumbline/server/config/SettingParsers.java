package io.plumbline.server.config;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;

/** Texts to values; each throws {@link IllegalArgumentException} for a text that is not one. */
final class SettingParsers {

  private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-\\d{1,2}");
  private static final Pattern ACCOUNT_ID = Pattern.compile("\\d{12}");
  private static final Pattern HOST_NAME =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
  private static final int FEWEST_AUTOMATED = 50;
  private static final int MOST_AUTOMATED = 100_000;
  private static final DataSize LARGEST_HEAD = DataSize.ofMegabytes(1);
  private static final DataSize SMALLEST_HEAD = DataSize.ofKilobytes(8);

  private SettingParsers() {}

  static int port(String text) {
    int port = Integer.parseInt(text);
    require(port >= 0 && port <= 65535, text);
    return port;
  }

  static int automatedLabelingMinimum(String text) {
    int number = Integer.parseInt(text);
    require(number >= FEWEST_AUTOMATED && number <= MOST_AUTOMATED, text);
    return number;
  }

  static String notBlank(String text) {
    require(!text.isBlank(), text);
    return text;
  }

  static String region(String text) {
    require(REGION.matcher(text).matches(), text);
    return text;
  }

  static String accountId(String text) {
    require(ACCOUNT_ID.matcher(text).matches(), text);
    return text;
  }

  static boolean truth(String text) {
    require(text.equals("true") || text.equals("false"), text);
    return text.equals("true");
  }

  /** Whether a network learns. */
  static boolean pictureLearner(String text) {
    require(text.equals("none") || text.equals("network"), text);
    return text.equals("network");
  }

  static List<String> hostNames(String text) {
    List<String> names =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split(",", -1)).map(String::strip).toList();
    names.forEach(name -> require(HOST_NAME.matcher(name).matches(), name));
    return names;
  }

  static URI origin(String text) {
    URI uri = URI.create(text);
    boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    boolean bare = uri.getRawPath() == null || uri.getRawPath().matches("/?");
    require(http && bare && uri.getHost() != null, text);
    require(uri.getRawQuery() == null && uri.getRawFragment() == null, text);
    require(uri.getRawUserInfo() == null, text);
    return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : uri;
  }

  static String jdbcUrl(String text) {
    require(text.startsWith("jdbc:postgresql:") || text.startsWith("jdbc:sqlite:"), text);
    return text;
  }

  static Duration connectionTimeout(String text) {
    Duration duration = DurationStyle.SIMPLE.parse(text);
    require(duration.compareTo(Duration.ofSeconds(1)) >= 0, text);
    require(duration.compareTo(Duration.ofMinutes(10)) <= 0, text);
    return duration;
  }

  static DataSize requestHeadLimit(String text) {
    DataSize size = DataSize.parse(text);
    require(size.compareTo(SMALLEST_HEAD) >= 0 && size.compareTo(LARGEST_HEAD) <= 0, text);
    return size;
  }

  static Path file(Path path) {
    require(Files.isRegularFile(path) && Files.isReadable(path), path.toString());
    return path;
  }

  private static void require(boolean good, String text) {
    if (!good) {
      throw new IllegalArgumentException(text);
    }
  }
}
