package io.plumbline.consolidationcli;

import io.plumbline.consolidationcli.classification.ClassificationCommand;
import io.plumbline.consolidationcli.drawing.BoxesCommand;
import io.plumbline.consolidationcli.drawing.CuboidsCommand;
import io.plumbline.consolidationcli.drawing.InstancesCommand;
import io.plumbline.consolidationcli.drawing.KeypointsCommand;
import io.plumbline.consolidationcli.drawing.PolygonsCommand;
import io.plumbline.consolidationcli.drawing.PolylinesCommand;
import io.plumbline.consolidationcli.grades.GradesCommand;
import io.plumbline.consolidationcli.masks.MasksCommand;
import io.plumbline.consolidationcli.multilabel.MultilabelCommand;
import io.plumbline.consolidationcli.numbers.NumbersCommand;
import io.plumbline.consolidationcli.pairs.PairsCommand;
import io.plumbline.consolidationcli.ranking.RankingCommand;
import io.plumbline.consolidationcli.spans.SpansCommand;
import io.plumbline.consolidationcli.texts.TextsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code consolidate}: names the kinds of annotation. */
@Command(
    name = "consolidate",
    description = "Makes one label of several people's answers to each object, from files.",
    synopsisSubcommandLabel = "KIND",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:labels were written",
      "1:the data was refused, or a file could not be read or written",
      "2:the command line was not understood",
      "3:labels were written, but lines were skipped"
    },
    mixinStandardHelpOptions = true)
public final class ConsolidateCommand {

  private ConsolidateCommand() {}

  /** The command with one subcommand for each kind, to be run or to be registered in a program. */
  public static CommandLine commandLine() {
    return new CommandLine(new ConsolidateCommand())
        .addSubcommand(new ClassificationCommand())
        .addSubcommand(new MultilabelCommand())
        .addSubcommand(new GradesCommand())
        .addSubcommand(new NumbersCommand())
        .addSubcommand(new PairsCommand())
        .addSubcommand(new RankingCommand())
        .addSubcommand(new BoxesCommand())
        .addSubcommand(new PolygonsCommand())
        .addSubcommand(new PolylinesCommand())
        .addSubcommand(new KeypointsCommand())
        .addSubcommand(new CuboidsCommand())
        .addSubcommand(new InstancesCommand())
        .addSubcommand(new MasksCommand())
        .addSubcommand(new SpansCommand())
        .addSubcommand(new TextsCommand())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }
}
