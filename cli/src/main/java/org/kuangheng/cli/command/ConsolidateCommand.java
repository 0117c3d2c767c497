package org.kuangheng.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.kuangheng.cli.ExitCode;
import org.kuangheng.cli.Surroundings;
import org.kuangheng.cli.chain.Chain;
import org.kuangheng.cli.out.ChainWriter;
import org.kuangheng.cli.out.StagedFolder;
import org.kuangheng.consolidation.ConsolidationResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code kuangheng consolidate DIR}: the best mergers, their alternatives and the mines left over.
 */
@Command(name = "consolidate")
final class ConsolidateCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin
  @SuppressWarnings("unused") // picocli acts on it
  private CommonOptions common;

  @Mixin private SurveyOptionsMixin survey;
  @Mixin private MergerOptions merger;

  ConsolidateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    ProgressLines progress = new ProgressLines(surroundings.err(), surroundings.lang());
    try (StagedFolder staged = StagedFolder.open(survey.out())) {
      Chain chain =
          Chain.assess(survey.folder(), survey.pack(), survey.asOf(surroundings.clock()), progress);
      ConsolidationResult result =
          chain.consolidate(merger.rules(chain.survey()), merger.time(), progress);
      progress.step("write", 0, 0);
      ChainWriter writer = new ChainWriter(chain, surroundings.lang());
      writer.proposals(result, staged.path());
      List<Path> files = staged.publish();
      new ChainReport(surroundings, surroundings.lang(), survey.json())
          .proposals(chain, result, files);
    }
    return ExitCode.OK;
  }
}
