package org.kuangheng.cli.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What assess, consolidate and plan take alike. */
final class SurveyOptionsMixin {
  @Parameters(paramLabel = "DIR", descriptionKey = "survey.dir")
  private Path folder;

  @Option(names = "--pack", required = true, paramLabel = "ID", descriptionKey = "survey.pack")
  private String pack;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "survey.asOf")
  private @Nullable LocalDate asOf;

  @Option(names = "--out", required = true, paramLabel = "D", descriptionKey = "survey.out")
  private Path out;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  Path folder() {
    return folder;
  }

  String pack() {
    return pack;
  }

  /** The day of assessment: as given, else today. */
  LocalDate asOf(Clock clock) {
    return asOf == null ? LocalDate.now(clock) : asOf;
  }

  Path out() {
    return out;
  }

  boolean json() {
    return json;
  }
}
