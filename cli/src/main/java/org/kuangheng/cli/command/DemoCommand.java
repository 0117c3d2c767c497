package org.kuangheng.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.kuangheng.cli.ExitCode;
import org.kuangheng.cli.Sentences;
import org.kuangheng.cli.Surroundings;
import org.kuangheng.cli.out.StagedFolder;
import org.kuangheng.survey.demo.DemoCounty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kuangheng demo}: writes the fictional survey of {@code examples/yuncheng-demo} anew. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin
  @SuppressWarnings("unused") // picocli acts on it
  private CommonOptions common;

  @Option(names = "--out", required = true, paramLabel = "D", descriptionKey = "demo.out")
  private Path out;

  DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    try (StagedFolder staged = StagedFolder.open(out)) {
      DemoCounty.write(staged.path());
      List<Path> files = staged.publish();
      surroundings
          .out()
          .println(Sentences.say(surroundings.lang(), "written.many", files.size(), out));
      surroundings.out().flush();
    }
    return ExitCode.OK;
  }
}
