package org.kuangheng.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exploration of packs with random conditions, against trying every mine one by one. */
class RandomPacksTest {
  private static final LocalDate DAY = LocalDate.of(2025, 4, 18);
  private static final List<String> ATOMS =
      List.of("unsafe", "minimumCapacity", "longLife", "minimumCapacity or longLife");
  private static final Map<String, List<Object>> POINTS =
      Map.of(
          "licensed", List.of(false, true),
          "unsafe", List.of(false, true),
          "mineral", List.of("iron", "phosphate"),
          "capacity", amounts("29.99", "30", "49.99", "50", "50.01"),
          "serviceLifeYears", amounts("4.99", "5", "5.01"));

  @TempDir Path folder;

  private static List<Object> amounts(String... texts) {
    List<Object> amounts = new ArrayList<>();
    for (String text : texts) {
      amounts.add(new BigDecimal(text));
    }
    return amounts;
  }

  private static String expression(Random random, int depth) {
    if (depth == 0) {
      return "(" + ATOMS.get(random.nextInt(ATOMS.size())) + ")";
    }
    String a = expression(random, depth - 1);
    return switch (random.nextInt(3)) {
      case 0 -> "(" + a + " and " + expression(random, depth - 1) + ")";
      case 1 -> "(" + a + " or " + expression(random, depth - 1) + ")";
      default -> "not(" + a + ")";
    };
  }

  private static DmnText model(Random random) {
    List<String> facts = List.of("unsafe", "minimumCapacity", "longLife");
    return PackFiles.minimalModel()
        .decision("closure", "boolean", facts, expression(random, 2))
        .decision("soleRetention", "boolean", facts, expression(random, 2))
        .decision("other", "boolean", facts, expression(random, 1));
  }

  /** What trying every mine finds: categories ended in, overlaps, holes. */
  private record Tried(Set<String> reached, Set<String> overlaps, boolean hole) {}

  private static Tried tryAll(Pack pack) {
    Set<String> reached = new HashSet<>();
    Set<String> overlaps = new HashSet<>();
    boolean hole = false;
    for (Map<String, Object> mine : everyMine()) {
      Map<String, @Nullable Object> results =
          pack.decisions().evaluate(DecisionInputs.of(pack, mine, DAY).values());
      if (!Boolean.TRUE.equals(results.get("eligible"))) {
        continue;
      }
      Pack.Category taken = Precedence.resolve(pack, results).category();
      if (taken == null) {
        hole = true;
        continue;
      }
      reached.add(taken.code());
      for (Pack.Category other : pack.categories()) {
        if (!other.equals(taken) && Boolean.TRUE.equals(results.get(other.decision()))) {
          overlaps.add(taken.code() + " " + other.code());
        }
      }
    }
    return new Tried(reached, overlaps, hole);
  }

  private static List<Map<String, Object>> everyMine() {
    List<Map<String, Object>> mines = List.of(new LinkedHashMap<>());
    for (Map.Entry<String, List<Object>> fact : POINTS.entrySet()) {
      List<Map<String, Object>> more = new ArrayList<>();
      for (Map<String, Object> mine : mines) {
        for (Object value : fact.getValue()) {
          Map<String, Object> longer = new LinkedHashMap<>(mine);
          longer.put(fact.getKey(), value);
          more.add(longer);
        }
      }
      mines = more;
    }
    return mines;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
  void areExploredAsTryingEveryMineWould(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 5; round++) {
      PackFiles files =
          PackFiles.minimal()
              .put("decisions/disposition.dmn", model(random).xml())
              .remove("cases/dispositions.yaml");
      Path path = files.writeTo(folder.resolve(seed + "-" + round));
      PackCheck.Report report = PackCheck.check(path);
      Tried tried = tryAll(Objects.requireNonNull(PackReader.read(path).pack()));
      String as = "seed " + seed + " round " + round;

      assertThat(values(report, PolicyIssue.HOLE, "date").isEmpty()).as(as).isEqualTo(!tried.hole);
      Set<String> overlaps = new HashSet<>(values(report, PolicyIssue.OVERLAP_RESOLVED, "first"));
      Set<String> expected = new HashSet<>();
      tried.overlaps.forEach(pair -> expected.add(pair.substring(0, pair.indexOf(' '))));
      assertThat(overlaps).as(as).isEqualTo(expected);
      assertThat(values(report, PolicyIssue.OVERLAP_RESOLVED, "first"))
          .as(as)
          .hasSize(tried.overlaps.size());
      Set<String> reached = new HashSet<>();
      Objects.requireNonNull(report.exploration())
          .reached()
          .forEach(
              (code, count) -> {
                if (count.compareTo(BigInteger.ZERO) > 0) {
                  reached.add(code);
                }
              });
      assertThat(reached).as(as).isEqualTo(tried.reached);
      assertThat(values(report, PolicyIssue.UNKNOWN_DECIDED, "decision")).as(as).isEmpty();
      assertWitnesses(report, as);
    }
  }

  /** A hole's witness comes to nothing; every other one comes to a category. */
  private static void assertWitnesses(PackCheck.Report report, String as) {
    for (PackCheck.Witness witness : report.witnesses()) {
      boolean hole = report.issues().get(witness.issue()).code() == PolicyIssue.HOLE;
      assertThat(witness.outcome().equals(PackCase.UNDECIDED)).as(as).isEqualTo(hole);
      assertThat(witness.facts().keySet()).as(as).isEqualTo(POINTS.keySet());
    }
  }

  private static List<String> values(PackCheck.Report report, PolicyIssue code, String key) {
    return report.issues().stream()
        .filter(issue -> issue.code() == code)
        .map(issue -> Objects.requireNonNull(issue.values().get(key)))
        .toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22, 23})
  void moreKnowledgeNeverTakesBackADecision(long seed) {
    Random random = new Random(seed);
    PackFiles files = PackFiles.minimal().put("decisions/disposition.dmn", model(random).xml());
    Pack pack = Objects.requireNonNull(PackReader.read(files.writeTo(folder)).pack());
    for (int i = 0; i < 300; i++) {
      Map<String, @Nullable Object> facts = new HashMap<>();
      POINTS.forEach(
          (fact, points) ->
              facts.put(
                  fact, random.nextBoolean() ? null : points.get(random.nextInt(points.size()))));
      Map<String, @Nullable Object> before =
          pack.decisions().evaluate(DecisionInputs.of(pack, facts, DAY).values());
      Map<String, @Nullable Object> more = new HashMap<>(facts);
      POINTS.forEach(
          (fact, points) ->
              more.compute(
                  fact,
                  (id, value) ->
                      value == null ? points.get(random.nextInt(points.size())) : value));
      Map<String, @Nullable Object> after =
          pack.decisions().evaluate(DecisionInputs.of(pack, more, DAY).values());
      before.forEach(
          (decision, value) -> {
            if (value != null) {
              assertThat(after.get(decision))
                  .as("seed %d, %s: %s then %s", seed, decision, facts, more)
                  .isEqualTo(value);
            }
          });
    }
  }
}
