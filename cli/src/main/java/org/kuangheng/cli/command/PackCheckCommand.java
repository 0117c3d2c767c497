package org.kuangheng.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kuangheng.cli.ExitCode;
import org.kuangheng.cli.IssuePrinter;
import org.kuangheng.cli.Sentences;
import org.kuangheng.cli.Surroundings;
import org.kuangheng.cli.chain.Packs;
import org.kuangheng.cli.out.Json;
import org.kuangheng.kernel.Issue;
import org.kuangheng.policy.PackCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kuangheng pack check PACKDIR}: is the pack sound, total and exclusive? */
@Command(name = "check")
final class PackCheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin
  @SuppressWarnings("unused") // picocli acts on it
  private CommonOptions common;

  @Parameters(paramLabel = "PACKDIR", descriptionKey = "pack.dir")
  private String folder;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  PackCheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    Path path = Packs.folder(folder);
    PackCheck.Report report = PackCheck.check(path);
    if (json) {
      surroundings.out().print(Json.text(tree(report)));
    } else {
      lines(report);
    }
    surroundings.out().flush();
    return report.passes() ? ExitCode.OK : ExitCode.BLOCKED;
  }

  private void lines(PackCheck.Report report) {
    IssuePrinter.print(report.issues(), surroundings.lang(), surroundings.out());
    for (PackCheck.Witness witness : report.witnesses()) {
      say("pack.witness", witness.issue() + 1, witness.on(), witness.outcome());
      new TreeMap<>(witness.facts())
          .forEach((fact, value) -> surroundings.out().println("     " + fact + " = " + value));
    }
    PackCheck.Exploration explored = report.exploration();
    if (explored != null) {
      say(
          explored.exact() ? "pack.exact" : "pack.sampled",
          explored.combinations(),
          explored.days());
      explored
          .reached()
          .forEach((code, count) -> surroundings.out().println("  " + code + "  " + count));
    }
    say("pack.cases", report.casesPassed(), report.cases());
    long toMend = report.issues().stream().filter(Issue::blocks).count();
    say(report.passes() ? "pack.ok" : "pack.failed", report.packId(), toMend);
  }

  private void say(String key, Object... values) {
    surroundings.out().println(Sentences.say(surroundings.lang(), key, values));
  }

  private static Map<String, @Nullable Object> tree(PackCheck.Report report) {
    List<Object> witnesses = new ArrayList<>();
    for (PackCheck.Witness witness : report.witnesses()) {
      witnesses.add(
          Json.map(
              "issue",
              witness.issue(),
              "on",
              witness.on().toString(),
              "facts",
              new TreeMap<>(witness.facts()),
              "outcome",
              witness.outcome()));
    }
    PackCheck.Exploration explored = report.exploration();
    return Json.map(
        "pack",
        report.packId(),
        "hash",
        report.hash() == null ? null : report.hash().hex(),
        "passes",
        report.passes(),
        "cases",
        report.cases(),
        "cases_passed",
        report.casesPassed(),
        "exact",
        explored == null ? null : explored.exact(),
        "combinations",
        explored == null ? null : explored.combinations().toString(),
        "reached",
        explored == null ? null : explored.reached(),
        "issues",
        Json.issues(report.issues()),
        "witnesses",
        witnesses);
  }
}
