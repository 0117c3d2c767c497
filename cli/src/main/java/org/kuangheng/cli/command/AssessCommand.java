package org.kuangheng.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.kuangheng.cli.ExitCode;
import org.kuangheng.cli.Surroundings;
import org.kuangheng.cli.chain.Chain;
import org.kuangheng.cli.out.ChainWriter;
import org.kuangheng.cli.out.StagedFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kuangheng assess DIR}: every mine's verdict with reasons. */
@Command(name = "assess")
final class AssessCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin
  @SuppressWarnings("unused") // picocli acts on it
  private CommonOptions common;

  @Mixin private SurveyOptionsMixin survey;

  AssessCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    ProgressLines progress = new ProgressLines(surroundings.err(), surroundings.lang());
    try (StagedFolder staged = StagedFolder.open(survey.out())) {
      Chain chain =
          Chain.assess(survey.folder(), survey.pack(), survey.asOf(surroundings.clock()), progress);
      progress.step("write", 0, 0);
      new ChainWriter(chain, surroundings.lang()).verdicts(staged.path());
      List<Path> files = staged.publish();
      new ChainReport(surroundings, surroundings.lang(), survey.json()).verdicts(chain, files);
    }
    return ExitCode.OK;
  }
}
