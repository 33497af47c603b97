package io.plumbline.autolabelcli;

import io.plumbline.autolabel.loop.Round;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Draws what the rounds showed as SVG: over the share of objects that people labeled, the model's
 * error on the open ones with its interval, and the target.
 */
final class CurvePicture {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 400;
  private static final int LEFT = 64;
  private static final int RIGHT = 24;
  private static final int TOP = 56;
  private static final int BOTTOM = 56;
  private static final int TICKS = 5;

  private final Outcome outcome;
  private final double widest;
  private final double highest;

  private CurvePicture(Outcome outcome) {
    this.outcome = outcome;
    widest = Math.max(0.01, 1.1 * outcome.humanShare());
    highest =
        1.1
            * outcome.curve().stream()
                .mapToDouble(round -> 1 - round.accuracyLow())
                .reduce(outcome.targetError(), Math::max);
  }

  /** Draws. */
  static void draw(Outcome outcome, Writer out) throws IOException {
    out.write(new CurvePicture(outcome).svg());
  }

  private String svg() {
    StringBuilder svg = new StringBuilder();
    add(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
            + " font-size=\"13\" fill=\"#333\">%n<rect width=\"%d\" height=\"%d\" fill=\"white\"/>%n",
        WIDTH,
        HEIGHT,
        WIDTH,
        HEIGHT);
    add(
        svg,
        "<text x=\"%d\" y=\"26\" font-size=\"16\">The model labeled %.1f %% with %.1f %% wrong;"
            + " people labeled %.1f %%</text>%n",
        LEFT,
        100 * outcome.autoShare(),
        100 * outcome.autoError(),
        100 * outcome.humanShare());
    axes(svg);
    band(svg);
    line(svg, "stroke=\"#0b5cad\" stroke-width=\"2.5\"", round -> 1 - round.accuracy());
    target(svg);
    return svg.append("</svg>\n").toString();
  }

  private void axes(StringBuilder svg) {
    for (int i = 0; i <= TICKS; i++) {
      double error = highest * i / TICKS;
      double share = widest * i / TICKS;
      add(
          svg,
          "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\""
              + " text-anchor=\"end\">%.1f %%</text>%n",
          LEFT,
          y(error),
          WIDTH - RIGHT,
          LEFT - 8,
          y(error) + 4,
          100 * error);
      add(
          svg,
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.1f %%</text>%n",
          x(share),
          HEIGHT - BOTTOM + 20,
          100 * share);
    }
    add(
        svg,
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">objects that people labeled</text>%n",
        (LEFT + WIDTH - RIGHT) / 2,
        HEIGHT - 12);
    add(
        svg,
        "<text x=\"%d\" y=\"%d\">error on the open objects, with its 95 %% interval</text>%n",
        LEFT,
        TOP - 8);
  }

  /** The interval of the error, there and back. */
  private void band(StringBuilder svg) {
    List<Round> rounds = outcome.curve();
    svg.append("<polygon fill=\"#0b5cad\" fill-opacity=\"0.15\" points=\"");
    for (Round round : rounds) {
      add(svg, "%.1f,%.1f ", x(share(round)), y(1 - round.accuracyLow()));
    }
    for (int i = rounds.size() - 1; i >= 0; i--) {
      add(svg, "%.1f,%.1f ", x(share(rounds.get(i))), y(1 - rounds.get(i).accuracyHigh()));
    }
    svg.append("\"/>\n");
  }

  private void line(StringBuilder svg, String style, ToDoubleFunction<Round> value) {
    add(svg, "<polyline fill=\"none\" %s points=\"", style);
    for (Round round : outcome.curve()) {
      add(svg, "%.1f,%.1f ", x(share(round)), y(value.applyAsDouble(round)));
    }
    svg.append("\"/>\n");
    for (Round round : outcome.curve()) {
      add(
          svg,
          "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#0b5cad\"/>%n",
          x(share(round)),
          y(value.applyAsDouble(round)));
    }
  }

  private void target(StringBuilder svg) {
    add(
        svg,
        "<path d=\"M%d %.1fH%d\" stroke=\"#b3261e\" stroke-width=\"1.5\" stroke-dasharray=\"6"
            + " 4\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" fill=\"#b3261e\">target %.1f"
            + " %%</text>%n",
        LEFT,
        y(outcome.targetError()),
        WIDTH - RIGHT,
        WIDTH - RIGHT,
        y(outcome.targetError()) - 6,
        100 * outcome.targetError());
  }

  private double share(Round round) {
    return round.humanLabels() / (double) outcome.objects();
  }

  private double x(double share) {
    return LEFT + (WIDTH - RIGHT - LEFT) * share / widest;
  }

  private double y(double error) {
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * error / highest;
  }

  private static void add(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
