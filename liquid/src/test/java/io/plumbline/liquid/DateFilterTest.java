package io.plumbline.liquid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The directives of {@code strftime}, with values that Ruby gives for them. */
class DateFilterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "%Y-%m-%dT%H:%M:%S.%L%z|2007-11-09T08:07:06.050-0600",
        "%:z|-06:00",
        "%::z|-06:00:00",
        "%C %y %G %g %V|20 07 2007 07 45",
        "%B %b %h %^B %^b|November Nov Nov NOVEMBER NOV",
        "%A %a %^a %u %w|Friday Fri FRI 5 5",
        "%d %e %j %-d %-j %_d %03d|09  9 313 9 313  9 009",
        "%H %k %I %l %-I %-H|08  8 08  8 8 8",
        "%p %P %#p|AM am am",
        "%M %S %L %N %3N %6N %9N %12N|07 06 050 050000000 050 050000 050000000 050000000000",
        "%s|1194617226",
        "%U %W|44 45",
        "%c|Fri Nov  9 08:07:06 2007",
        "%D %F %R %T %r|11/09/07 2007-11-09 08:07 08:07:06 08:07:06 AM",
        "%x %X|11/09/07 08:07:06",
        "%v| 9-NOV-2007",
        "%+|Fri Nov  9 08:07:06  2007",
        "%10A|    Friday",
        "%10Y %_10Y|0000002007       2007",
        "%%|%",
        "%Q %E %|%Q %E %",
        "%99999999999Y|%99999999999Y",
        "%-|%-",
      })
  void directive_isWrittenAsInRuby(String format, String expected) {
    String template = "{{ '2007-11-09T08:07:06.050-06:00' | date: format | skip_autoescape }}";

    assertThat(Rendered.of(template, Map.of("format", format))).isEqualTo(expected);
  }

  @Test
  void blankDirectives_areWhiteSpace() {
    assertThat(Rendered.of("{{ 0 | date: 'a%nb%tc' }}", Map.of())).isEqualTo("a\nb\tc");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-02-29|2024-02-29 00:00:00 +0000",
        "2024-2-9|2024-02-09 00:00:00 +0000",
        "2024/02/29|2024-02-29 00:00:00 +0000",
        "2024-02-29 10:11|2024-02-29 10:11:00 +0000",
        "2024-02-29 10:11:12|2024-02-29 10:11:12 +0000",
        "2024-02-29T10:11:12Z|2024-02-29 10:11:12 +0000",
        "2024-02-29T10:11:12.123456Z|2024-02-29 10:11:12 +0000",
        "2024-02-29T10:11:12+09:00|2024-02-29 10:11:12 +0900",
        "2024-02-29 10:11:12 +0900|2024-02-29 10:11:12 +0900",
        "2024-02-29 10:11:12 UTC|2024-02-29 10:11:12 +0000",
        "Feb 29, 2024|2024-02-29 00:00:00 +0000",
        "February 29, 2024|2024-02-29 00:00:00 +0000",
        "29 February 2024|2024-02-29 00:00:00 +0000",
        "29-Feb-2024|2024-02-29 00:00:00 +0000",
        "Thu, 29 Feb 2024 10:11:12 GMT|2024-02-29 10:11:12 +0000",
        "thursday, february 29, 2024|2024-02-29 00:00:00 +0000",
        "1709201472|2024-02-29 10:11:12 +0000",
        "-1|1969-12-31 23:59:59 +0000",
      })
  void text_isReadInTheUsualForms(String text, String expected) {
    assertThat(Rendered.of("{{ t | date: '%F %T %z' }}", Map.of("t", text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"yesterday", "2024-02-30", "2024-13-01", "25:00", "99999999999999999"})
  void whatIsNoDate_staysAsItIs(String text) {
    assertThat(Rendered.of("{{ t | date: '%Y' }}", Map.of("t", text))).isEqualTo(text);
  }

  @Test
  void valuesOfOtherKinds_stayAsTheyAre() {
    assertThat(Rendered.of("{{ nil | date: '%Y' }}{{ true | date: '%Y' }}", Map.of()))
        .isEqualTo("true");
    assertThat(Rendered.of("{{ 9223372036854775807 | date: '%Y' }}", Map.of()))
        .isEqualTo("9223372036854775807");
  }
}
