package org.kuangheng.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.kuangheng.cli.ExitCode;
import org.kuangheng.cli.Sentences;
import org.kuangheng.cli.Surroundings;
import org.kuangheng.cli.out.StagedFolder;
import org.kuangheng.survey.SurveyTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kuangheng template}: the empty survey workbook. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin
  @SuppressWarnings("unused") // picocli acts on it
  private CommonOptions common;

  @Option(names = "--out", required = true, paramLabel = "D", descriptionKey = "template.out")
  private Path out;

  TemplateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    try (StagedFolder staged = StagedFolder.open(out)) {
      SurveyTemplate.write(staged.path().resolve("survey.xlsx"));
      List<Path> files = staged.publish();
      surroundings.out().println(Sentences.say(surroundings.lang(), "written", files.getFirst()));
      surroundings.out().flush();
    }
    return ExitCode.OK;
  }
}
