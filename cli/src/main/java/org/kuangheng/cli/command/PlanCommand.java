package org.kuangheng.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kuangheng.cli.BlockedException;
import org.kuangheng.cli.CliIssue;
import org.kuangheng.cli.ExitCode;
import org.kuangheng.cli.IssuePrinter;
import org.kuangheng.cli.Surroundings;
import org.kuangheng.cli.chain.Chain;
import org.kuangheng.cli.out.ChainWriter;
import org.kuangheng.cli.out.StagedFolder;
import org.kuangheng.consolidation.ConsolidationResult;
import org.kuangheng.documents.CountyPlanWriter;
import org.kuangheng.documents.PlanInput;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kuangheng plan DIR}: the whole chain, to each county's draft plan. */
@Command(name = "plan")
final class PlanCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin
  @SuppressWarnings("unused") // picocli acts on it
  private CommonOptions common;

  @Mixin private SurveyOptionsMixin survey;
  @Mixin private MergerOptions merger;

  @Option(names = "--county", paramLabel = "CODE", descriptionKey = "plan.county")
  private @Nullable String county;

  PlanCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    ProgressLines progress = new ProgressLines(surroundings.err(), surroundings.lang());
    try (StagedFolder staged = StagedFolder.open(survey.out())) {
      Chain chain =
          Chain.assess(survey.folder(), survey.pack(), survey.asOf(surroundings.clock()), progress);
      Set<CountyCode> counties = counties(chain);
      ConsolidationResult result =
          chain.consolidate(merger.rules(chain.survey()), merger.time(), progress);
      progress.step("write", 0, 0);
      ChainWriter writer = new ChainWriter(chain, surroundings.lang());
      writer.verdicts(staged.path());
      writer.proposals(result, staged.path());
      PlanInput input = writer.planInput(result);
      List<Issue> issues = new ArrayList<>();
      int done = 0;
      for (CountyCode code : counties) {
        done++;
        progress.step("county", done, counties.size());
        Path folder = staged.path().resolve("counties").resolve(code.value());
        issues.addAll(CountyPlanWriter.produce(input, code, folder, progress).issues());
      }
      List<Path> files = staged.publish();
      IssuePrinter.print(issues, surroundings.lang(), surroundings.err());
      new ChainReport(surroundings, surroundings.lang(), survey.json())
          .proposals(chain, result, files);
    }
    return ExitCode.OK;
  }

  private Set<CountyCode> counties(Chain chain) throws BlockedException {
    Set<CountyCode> all = new LinkedHashSet<>();
    chain.survey().mines().stream().map(MineRecord::county).sorted().forEach(all::add);
    if (county == null) {
      return all;
    }
    for (CountyCode code : all) {
      if (code.value().equals(county)) {
        return Set.of(code);
      }
    }
    throw new BlockedException(
        Issue.of(
            CliIssue.COUNTY_UNKNOWN,
            Place.of("--county"),
            "county",
            county,
            "known",
            String.join(", ", all.stream().map(CountyCode::value).toList())));
  }
}
