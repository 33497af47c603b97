package io.plumbline.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Runs the JMH classes; its arguments are those of JMH. */
@Command(
    name = "jmh",
    description =
        "Runs the JMH benchmarks; takes JMH's own arguments, such as a pattern of names, -l to list, -h for help.")
final class MicroBenchmarks implements Runnable {

  @Unmatched private List<String> arguments = new ArrayList<>();

  @Override
  public void run() {
    try {
      org.openjdk.jmh.Main.main(arguments.toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
