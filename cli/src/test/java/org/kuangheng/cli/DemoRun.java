package org.kuangheng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The whole chain on the demo, run once for every test that looks at its results. */
final class DemoRun {
  private static final Path FOLDER = folderFor();
  private static final CommandRun RUN =
      CommandRun.of(
          "plan",
          CommandRun.DEMO,
          "--pack",
          CommandRun.PACK,
          "--as-of",
          "2025-06-01",
          "--time",
          "20s",
          "--out",
          FOLDER);

  private DemoRun() {}

  static Path folder() {
    return FOLDER;
  }

  static CommandRun command() {
    return RUN;
  }

  /** Below the build's folder, so that the last run can be looked at. */
  private static Path folderFor() {
    try {
      return Files.createTempDirectory(
          Files.createDirectories(CommandRun.ROOT.resolve("cli/target/demo-runs")), "run");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
