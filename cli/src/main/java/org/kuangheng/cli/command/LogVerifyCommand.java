package org.kuangheng.cli.command;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.kuangheng.cli.BlockedException;
import org.kuangheng.cli.CliIssue;
import org.kuangheng.cli.ExitCode;
import org.kuangheng.cli.IssuePrinter;
import org.kuangheng.cli.Sentences;
import org.kuangheng.cli.Surroundings;
import org.kuangheng.cli.out.Json;
import org.kuangheng.cli.record.RecordFiles;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.merkle.check.LogCheck;
import org.kuangheng.merkle.check.LogReport;
import org.kuangheng.merkle.check.Trust;
import org.kuangheng.merkle.note.Checkpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kuangheng log verify}: rebuilds a log from its entries, offline, and trusts nothing. */
@Command(name = "verify")
final class LogVerifyCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin
  @SuppressWarnings("unused") // picocli acts on it
  private CommonOptions common;

  @Mixin private TrustOptions trusted;

  @Parameters(paramLabel = "FOLDER|ZIP", descriptionKey = "record.log")
  private Path log;

  @Option(names = "--since", paramLabel = "FILE", descriptionKey = "record.since")
  private final List<Path> since = new ArrayList<>();

  @Option(names = "--opening", paramLabel = "FILE", descriptionKey = "record.opening")
  private final List<Path> openings = new ArrayList<>();

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  LogVerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws BlockedException {
    Trust trust = trusted.trust(RecordFiles.texts(since));
    LogReport report;
    try {
      report = LogCheck.of(RecordFiles.of(log, "checkpoint"), trust, RecordFiles.texts(openings));
    } catch (UncheckedIOException e) {
      throw new BlockedException(
          Issue.of(
              CliIssue.FILE_UNREADABLE,
              Place.of(log.toString()),
              "path",
              log,
              "reason",
              String.valueOf(e.getMessage())));
    }
    if (json) {
      surroundings.out().print(tree(report));
    } else {
      IssuePrinter.print(report.issues(), surroundings.lang(), surroundings.err());
      surroundings.out().println(sentence(report));
    }
    surroundings.out().flush();
    return report.holds() ? ExitCode.OK : ExitCode.BLOCKED;
  }

  private String sentence(LogReport report) {
    Checkpoint checkpoint = report.checkpoint();
    if (!report.holds() || checkpoint == null) {
      long faults = report.issues().stream().filter(Issue::blocks).count();
      return Sentences.say(surroundings.lang(), "record.log.fails", faults);
    }
    return Sentences.say(
        surroundings.lang(),
        "record.log.holds",
        checkpoint.origin(),
        report.entries(),
        report.cases(),
        checkpoint.root().hex(),
        report.openings());
  }

  private static String tree(LogReport report) {
    Checkpoint checkpoint = report.checkpoint();
    return Json.text(
        Json.map(
            "holds",
            report.holds(),
            "origin",
            checkpoint == null ? null : checkpoint.origin(),
            "size",
            checkpoint == null ? null : checkpoint.size(),
            "root",
            checkpoint == null ? null : checkpoint.root().hex(),
            "entries",
            report.entries(),
            "cases",
            report.cases(),
            "openings",
            report.openings(),
            "issues",
            Json.issues(report.issues())));
  }
}
