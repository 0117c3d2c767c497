package org.kuangheng.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.cli.IssuePrinter;
import org.kuangheng.cli.Sentences;
import org.kuangheng.cli.Surroundings;
import org.kuangheng.cli.chain.Chain;
import org.kuangheng.cli.out.Json;
import org.kuangheng.consolidation.ConsolidationResult;
import org.kuangheng.consolidation.Scenario;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.Rounding;
import org.kuangheng.kernel.Severity;
import org.kuangheng.policy.Pack;

/** The few lines a command prints when it is done, or the same as JSON. */
record ChainReport(Surroundings surroundings, Lang lang, boolean json) {
  void verdicts(Chain chain, List<Path> files) {
    print(chain, null, files);
  }

  void proposals(Chain chain, ConsolidationResult result, List<Path> files) {
    print(chain, result, files);
  }

  private void print(Chain chain, @Nullable ConsolidationResult result, List<Path> files) {
    if (json) {
      surroundings.out().print(Json.text(tree(chain, result, files)));
    } else {
      lines(chain, result, files);
    }
    surroundings.out().flush();
  }

  private void lines(Chain chain, @Nullable ConsolidationResult result, List<Path> files) {
    say(
        "report.mines",
        chain.survey().mines().size(),
        chain.asOf(),
        chain.pack().title().in(lang),
        chain.pack().id() + " " + chain.pack().hash().brief());
    counts(chain)
        .forEach(
            (code, count) ->
                surroundings.out().println("  " + name(chain.pack(), code) + "  " + count));
    if (result != null) {
      IssuePrinter.print(result.issues(), lang, surroundings.err());
      result.scenarios().forEach(this::scenario);
      if (!result.scenarios().isEmpty()) {
        result.scenarios().getFirst().groups().forEach(this::group);
      }
    }
    List<Issue> issues = chain.survey().issues();
    say(
        "report.issues",
        count(issues, Severity.BLOCKING),
        count(issues, Severity.WARNING),
        count(issues, Severity.NOTE));
    say("report.written", files.size(), common(files));
  }

  private void scenario(Scenario scenario) {
    say(
        "report.scenario",
        scenario.id(),
        scenario.groups().size(),
        scenario.groups().stream().mapToInt(group -> group.members().size()).sum(),
        scenario.leftOver().size(),
        scenario.proof().text().in(lang));
  }

  private void group(Scenario.Group group) {
    say(
        group.members().size() == 1 ? "report.alone" : "report.group",
        group.id(),
        group.members().stream().map(Object::toString).collect(Collectors.joining(" + ")),
        Rounding.TEN_THOUSAND_TONNES.print(group.capacity().tenThousands()),
        Rounding.YEARS.print(group.life().value()),
        Sentences.say(
            lang, "scale." + group.scaleClass().name().toLowerCase(java.util.Locale.ROOT)));
  }

  private void say(String key, Object... values) {
    surroundings.out().println(Sentences.say(lang, key, values));
  }

  private static Object tree(Chain chain, @Nullable ConsolidationResult result, List<Path> files) {
    List<Issue> issues = chain.survey().issues();
    return Json.map(
        "pack",
        chain.pack().id(),
        "pack_hash",
        chain.pack().hash().hex(),
        "as_of",
        chain.asOf().toString(),
        "mines",
        chain.survey().mines().size(),
        "dispositions",
        counts(chain),
        "scenarios",
        result == null ? null : result.scenarios().size(),
        "groups",
        result == null || result.scenarios().isEmpty()
            ? null
            : result.scenarios().getFirst().groups().size(),
        "left_over",
        result == null || result.scenarios().isEmpty()
            ? null
            : result.scenarios().getFirst().leftOver().size(),
        "blocking",
        count(issues, Severity.BLOCKING),
        "warnings",
        count(issues, Severity.WARNING),
        "files",
        files.stream().map(Path::toString).toList());
  }

  private static Map<String, Integer> counts(Chain chain) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    chain.pack().categories().forEach(category -> counts.put(category.code(), 0));
    counts.put(Verdict.UNDECIDED, 0);
    counts.put(Verdict.NOT_ELIGIBLE, 0);
    chain.verdicts().values().forEach(verdict -> counts.merge(verdict.outcome(), 1, Integer::sum));
    return counts;
  }

  private String name(Pack pack, String code) {
    return switch (code) {
      case Verdict.UNDECIDED -> Sentences.say(lang, "report.undecided");
      case Verdict.NOT_ELIGIBLE -> Sentences.say(lang, "report.ineligible");
      default -> pack.findCategory(code).map(c -> c.name().in(lang)).orElse(code);
    };
  }

  private static long count(List<Issue> issues, Severity severity) {
    return issues.stream().filter(issue -> issue.severity() == severity).count();
  }

  private static Path common(List<Path> files) {
    Path folder = files.getFirst().getParent();
    for (Path file : files) {
      while (folder != null && !file.startsWith(folder)) {
        folder = folder.getParent();
      }
    }
    return folder == null ? Path.of("/") : folder;
  }
}
