package org.kuangheng.policy;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Sha256;

/**
 * Checks a policy pack (政策包检查): its form, its references, its cases, that unknown stays unknown,
 * and that its dispositions are total and exclusive.
 */
public final class PackCheck {
  private PackCheck() {}

  /**
   * A mine that shows a finding (见证矿山), by the values of its facts; {@code Boolean}, {@code
   * BigDecimal} or {@code String}.
   *
   * @param issue the finding's place in the report's list, from 0
   * @param on the day
   * @param outcome the category's code, {@code UNDECIDED} or {@code NONE}, as the pack computes it
   */
  public record Witness(int issue, LocalDate on, Map<String, Object> facts, String outcome) {}

  /**
   * How far the decision space was explored.
   *
   * @param exact every combination was covered, not a sample
   * @param combinations how many mines the pack can tell apart on one day
   * @param days the days on which its limits change
   * @param reached how many of those combinations end in each category, on the last day
   */
  public record Exploration(
      boolean exact,
      BigInteger combinations,
      List<LocalDate> days,
      Map<String, BigInteger> reached) {}

  /**
   * The outcome of a check.
   *
   * @param hash {@code null} if the pack cannot be read
   * @param exploration {@code null} if the pack cannot be read
   */
  public record Report(
      String packId,
      @Nullable Sha256 hash,
      List<Issue> issues,
      List<Witness> witnesses,
      int cases,
      int casesPassed,
      @Nullable Exploration exploration) {
    /** Whether nothing in the pack blocks its use. */
    public boolean passes() {
      return !Issue.anyBlocks(issues);
    }
  }

  /** Checks the pack in a folder; all findings at once. */
  public static Report check(Path folder) {
    PackDraft draft = PackDraft.read(folder);
    Pack pack = draft.pack();
    if (pack == null || !(pack.decisions() instanceof DmnDecisions model)) {
      String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
      return new Report(name, null, draft.issues(), List.of(), draft.cases().size(), 0, null);
    }
    List<Issue> issues = new ArrayList<>(draft.issues());
    ClauseUse.check(draft, issues);
    int passed = new CaseRun(draft, issues).run();
    Set<String> sound = new Soundness(draft, model, issues).check();
    List<Witness> witnesses = new ArrayList<>();
    Exploration exploration = new Explorer(draft, model, issues, witnesses).explore(sound);
    return new Report(
        pack.id(),
        pack.hash(),
        List.copyOf(issues),
        List.copyOf(witnesses),
        draft.cases().size(),
        passed,
        exploration);
  }
}
