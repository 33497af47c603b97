package io.plumbline.liquid.internal.filter;

import io.plumbline.liquid.internal.budget.BoundedText;
import io.plumbline.liquid.internal.budget.Budget;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import java.time.temporal.WeekFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a date as Ruby's {@code Time#strftime} does, in English.
 *
 * <p>A directive is {@code %}, flags ({@code -} no padding, {@code 0} and {@code _} padding with
 * zeros or spaces, {@code ^} upper case, {@code #} other case, {@code :} colons in {@code %z}), a
 * width, and a letter. One that does not exist is written as it stands.
 */
final class Strftime {

  /** Wider than anyone needs, and too narrow to be an attack. */
  private static final int MAX_WIDTH = 1024;

  private static final String FLAGS = "-0_^#:";
  private static final int NANO_DIGITS = 9;

  private final ZonedDateTime date;
  private final Budget budget;

  Strftime(ZonedDateTime date, Budget budget) {
    this.date = date;
    this.budget = budget;
  }

  String format(String format) {
    BoundedText text = new BoundedText(budget);
    int written = 0;
    for (int i = format.indexOf('%'); i >= 0; i = format.indexOf('%', written)) {
      text.append(format, written, i);
      Directive directive = directiveAt(format, i);
      String field = directive == null ? null : field(directive);
      written = directive == null ? i + 1 : directive.end();
      text.append(field == null ? format.substring(i, written) : field);
    }
    return text.append(format, written, format.length()).toString();
  }

  /** A directive; {@code width} is -1 if none is given. */
  private record Directive(String flags, int width, char letter, int end) {

    boolean has(char flag) {
      return flags.indexOf(flag) >= 0;
    }

    Directive asWide(int newWidth) {
      return width >= 0 ? this : new Directive(flags, newWidth, letter, end);
    }
  }

  private static @Nullable Directive directiveAt(String format, int percent) {
    int i = percent + 1;
    while (i < format.length() && FLAGS.indexOf(format.charAt(i)) >= 0) {
      i++;
    }
    String flags = format.substring(percent + 1, i);
    int width = -1;
    while (i < format.length() && Character.digit(format.charAt(i), 10) >= 0) {
      width = Math.max(0, width) * 10 + Character.digit(format.charAt(i), 10);
      if (width > MAX_WIDTH) {
        return null;
      }
      i++;
    }
    return i < format.length() ? new Directive(flags, width, format.charAt(i), i + 1) : null;
  }

  private @Nullable String field(Directive directive) {
    return switch (directive.letter()) {
      case 'Y' -> number(date.getYear(), 4, '0', directive);
      case 'C' -> number(Math.floorDiv(date.getYear(), 100), 2, '0', directive);
      case 'y' -> number(Math.floorMod(date.getYear(), 100), 2, '0', directive);
      case 'm' -> number(date.getMonthValue(), 2, '0', directive);
      case 'd' -> number(date.getDayOfMonth(), 2, '0', directive);
      case 'e' -> number(date.getDayOfMonth(), 2, ' ', directive);
      case 'j' -> number(date.getDayOfYear(), 3, '0', directive);
      case 'H' -> number(date.getHour(), 2, '0', directive);
      case 'k' -> number(date.getHour(), 2, ' ', directive);
      case 'I' -> number(of(ChronoField.CLOCK_HOUR_OF_AMPM), 2, '0', directive);
      case 'l' -> number(of(ChronoField.CLOCK_HOUR_OF_AMPM), 2, ' ', directive);
      case 'M' -> number(date.getMinute(), 2, '0', directive);
      case 'S' -> number(date.getSecond(), 2, '0', directive);
      case 'L' -> fraction(directive.asWide(3));
      case 'N' -> fraction(directive.asWide(NANO_DIGITS));
      case 's' -> number(date.toEpochSecond(), 1, '0', directive);
      case 'u' -> number(date.getDayOfWeek().getValue(), 1, '0', directive);
      case 'w' -> number(date.getDayOfWeek().getValue() % 7, 1, '0', directive);
      case 'G' -> number(of(IsoFields.WEEK_BASED_YEAR), 4, '0', directive);
      case 'g' -> number(Math.floorMod(of(IsoFields.WEEK_BASED_YEAR), 100), 2, '0', directive);
      case 'V' -> number(of(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2, '0', directive);
      case 'U' -> number(of(WeekFields.of(DayOfWeek.SUNDAY, 7).weekOfYear()), 2, '0', directive);
      case 'W' -> number(of(WeekFields.of(DayOfWeek.MONDAY, 7).weekOfYear()), 2, '0', directive);
      default -> textField(directive);
    };
  }

  private @Nullable String textField(Directive directive) {
    String text =
        switch (directive.letter()) {
          case 'B' -> date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
          case 'b', 'h' -> date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
          case 'A' -> date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
          case 'a' -> date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
          case 'p' -> directive.has('#') ? halfOfDay().toLowerCase(Locale.ROOT) : halfOfDay();
          case 'P' -> halfOfDay().toLowerCase(Locale.ROOT);
          case 'z' -> offset(directive);
          case 'Z' -> zoneName();
          case 'n' -> "\n";
          case 't' -> "\t";
          case '%' -> "%";
          default -> composite(directive.letter());
        };
    return text == null ? null : padded(cased(text, directive), directive.width(), ' ');
  }

  private @Nullable String composite(char letter) {
    return switch (letter) {
      case 'c' -> format("%a %b %e %H:%M:%S %Y");
      case 'D', 'x' -> format("%m/%d/%y");
      case 'F' -> format("%Y-%m-%d");
      case 'R' -> format("%H:%M");
      case 'r' -> format("%I:%M:%S %p");
      case 'T', 'X' -> format("%H:%M:%S");
      case 'v' -> format("%e-%^b-%Y");
      case '+' -> format("%a %b %e %H:%M:%S %Z %Y");
      default -> null;
    };
  }

  private static String cased(String text, Directive directive) {
    boolean upper = directive.has('^') || (directive.has('#') && directive.letter() != 'p');
    return upper ? text.toUpperCase(Locale.ROOT) : text;
  }

  private static String number(long value, int width, char padding, Directive directive) {
    if (directive.has('-')) {
      return Long.toString(value);
    }
    char chosen = directive.has('_') ? ' ' : directive.has('0') ? '0' : padding;
    int wide = directive.width() >= 0 ? directive.width() : width;
    return value < 0 && chosen == '0'
        ? "-" + padded(Long.toString(-value), wide - 1, chosen)
        : padded(Long.toString(value), wide, chosen);
  }

  private String fraction(Directive directive) {
    String digits = padded(Integer.toString(date.getNano()), NANO_DIGITS, '0');
    int width = directive.width();
    return width <= NANO_DIGITS
        ? digits.substring(0, width)
        : digits + "0".repeat(width - NANO_DIGITS);
  }

  private String offset(Directive directive) {
    int seconds = date.getOffset().getTotalSeconds();
    long colons = directive.flags().chars().filter(flag -> flag == ':').count();
    String separator = colons == 0 ? "" : ":";
    int minutes = Math.abs(seconds) / 60;
    return (seconds < 0 ? "-" : "+")
        + padded(Integer.toString(minutes / 60), 2, '0')
        + separator
        + padded(Integer.toString(minutes % 60), 2, '0')
        + (colons < 2 ? "" : ":" + padded(Integer.toString(Math.abs(seconds) % 60), 2, '0'));
  }

  /** As Ruby: a zone that is only an offset has no name, unless it is UTC. */
  private String zoneName() {
    if (date.getZone().normalized().equals(ZoneOffset.UTC)) {
      return "UTC";
    }
    return date.getZone() instanceof ZoneOffset
        ? ""
        : DateTimeFormatter.ofPattern("z", Locale.ENGLISH).format(date);
  }

  private String halfOfDay() {
    return date.getHour() < 12 ? "AM" : "PM";
  }

  private int of(TemporalField field) {
    return date.get(field);
  }

  private static String padded(String text, int width, char padding) {
    return text.length() >= width
        ? text
        : String.valueOf(padding).repeat(width - text.length()) + text;
  }
}
