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

/** {@code kuangheng template}: the empty survey workbook and list of counties. */
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
      SurveyTemplate.writeInto(staged.path());
      List<Path> files = staged.publish();
      for (Path file : files) {
        surroundings.out().println(Sentences.say(surroundings.lang(), "written", file));
      }
      surroundings.out().flush();
    }
    return ExitCode.OK;
  }
}
