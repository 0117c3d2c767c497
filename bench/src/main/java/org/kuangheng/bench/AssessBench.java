package org.kuangheng.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kuangheng.assessment.Assessor;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.assessment.SpatialSurvey;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Progress;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.PackReader;

/**
 * Assesses generated rights, 150,000 by default (the size of the national registry): neighbours,
 * verdicts with reasons, deciding sets, nearest changes and receipts. Prints seconds, memory and
 * the count of each outcome, which is the expected answer.
 */
public final class AssessBench {
  private AssessBench() {}

  public static void main(String[] args) {
    int count = Integer.getInteger("rights", 150_000);
    Pack pack = PackReader.read(Path.of(args[0])).pack();
    if (pack == null) {
      throw new IllegalStateException("The pack " + args[0] + " cannot be read; run pack check");
    }
    long start = System.nanoTime();
    List<MineRecord> mines = GeneratedRights.of(pack, count, 20250418);
    Survey survey = new Survey(mines, List.of(), List.of(), Map.of(), Map.of(), List.of());
    long generated = System.nanoTime();
    Map<MineId, SpatialFindings> findings = SpatialSurvey.of(survey, pack, Progress.SILENT);
    long surrounded = System.nanoTime();
    Assessor assessor = new Assessor(pack);
    LocalDate day = LocalDate.of(2025, 6, 1);
    Map<String, Long> outcomes =
        mines.parallelStream()
            .map(mine -> outcome(assessor.assess(mine, findings.get(mine.id()), day)))
            .collect(Collectors.groupingBy(o -> o, TreeMap::new, Collectors.counting()));
    long assessed = System.nanoTime();
    System.out.printf(
        Locale.ROOT,
        "rights %d generate_s %.1f surroundings_s %.1f assess_s %.1f heap_peak_mb %d%n",
        count,
        seconds(start, generated),
        seconds(generated, surrounded),
        seconds(surrounded, assessed),
        peakHeap());
    System.out.println("outcomes " + outcomes);
  }

  private static String outcome(Verdict verdict) {
    String recommended = verdict.recommended();
    return recommended == null ? "UNDECIDED" : recommended;
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }

  private static long peakHeap() {
    return java.lang.management.ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        >> 20;
  }
}
