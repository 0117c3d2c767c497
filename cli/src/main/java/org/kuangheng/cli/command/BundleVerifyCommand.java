package org.kuangheng.cli.command;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kuangheng.cli.BlockedException;
import org.kuangheng.cli.CliIssue;
import org.kuangheng.cli.ExitCode;
import org.kuangheng.cli.IssuePrinter;
import org.kuangheng.cli.Sentences;
import org.kuangheng.cli.Surroundings;
import org.kuangheng.cli.out.Json;
import org.kuangheng.cli.record.ReceiptsOfBundle;
import org.kuangheng.cli.record.RecordFiles;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.merkle.check.EvidenceCheck;
import org.kuangheng.merkle.check.EvidenceReport;
import org.kuangheng.merkle.check.LogFiles;
import org.kuangheng.merkle.check.Trust;
import org.kuangheng.merkle.evidence.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kuangheng bundle verify}: checks an evidence bundle offline, receipts recomputed. */
@Command(name = "verify")
final class BundleVerifyCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin
  @SuppressWarnings("unused") // picocli acts on it
  private CommonOptions common;

  @Mixin private TrustOptions trusted;

  @Parameters(paramLabel = "FILE", descriptionKey = "record.bundle")
  private Path bundle;

  @Option(names = "--pack", paramLabel = "ID", descriptionKey = "receipt.pack")
  private @Nullable String pack;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  BundleVerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws BlockedException {
    Trust trust = trusted.trust(List.of());
    EvidenceReport report;
    List<Issue> issues;
    try {
      LogFiles files = RecordFiles.of(bundle, Manifest.PATH);
      report = EvidenceCheck.of(files, trust);
      issues = new ArrayList<>(report.issues());
      Manifest manifest = report.manifest();
      if (manifest != null) {
        issues.addAll(new ReceiptsOfBundle(files, pack).check(manifest));
      }
    } catch (UncheckedIOException e) {
      throw new BlockedException(
          Issue.of(
              CliIssue.FILE_UNREADABLE,
              Place.of(bundle.toString()),
              "path",
              bundle,
              "reason",
              String.valueOf(e.getMessage())));
    }
    report(report, issues);
    return Issue.anyBlocks(issues) ? ExitCode.BLOCKED : ExitCode.OK;
  }

  private void report(EvidenceReport report, List<Issue> issues) {
    Manifest manifest = report.manifest();
    boolean holds = manifest != null && !Issue.anyBlocks(issues);
    if (json) {
      surroundings.out().print(tree(report, holds, issues));
    } else {
      IssuePrinter.print(issues, surroundings.lang(), surroundings.err());
      surroundings.out().println(sentence(report, holds, issues));
    }
    surroundings.out().flush();
  }

  private String sentence(EvidenceReport report, boolean holds, List<Issue> issues) {
    Manifest manifest = report.manifest();
    if (!holds || manifest == null) {
      long faults = issues.stream().filter(Issue::blocks).count();
      return Sentences.say(surroundings.lang(), "record.bundle.fails", faults);
    }
    return Sentences.say(
        surroundings.lang(),
        "record.bundle.holds",
        manifest.kind() + ":" + manifest.id(),
        report.entries(),
        report.anchored());
  }

  private static String tree(EvidenceReport report, boolean holds, List<Issue> issues) {
    Manifest manifest = report.manifest();
    return Json.text(
        Json.map(
            "holds",
            holds,
            "kind",
            manifest == null ? null : manifest.kind(),
            "id",
            manifest == null ? null : manifest.id(),
            "entries",
            report.entries(),
            "anchored",
            report.anchored(),
            "openings",
            report.openings(),
            "issues",
            Json.issues(issues)));
  }
}
