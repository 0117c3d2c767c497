package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.geo.adjacency.Contact;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.policy.Pack;

/** Unknown numbers of a mine against filling them in from a grid, one combination after another. */
class UnknownNumbersTest {
  private static final String RESERVES = "reserves";

  /** A person's finding on what is left of a mine; what is computed counts while it is not made. */
  private static final String UNFIT = "unfitAfterWithdrawal";

  private static final Map<String, List<String>> GRID =
      Map.of(
          "capacity",
          List.of("0.5", "2", "3", "4.99", "5", "20", "29.99", "30", "45", "60", "100", "1000"),
          RESERVES,
          List.of("1", "100", "150", "213.75", "213.76", "427", "999", "1500", "2000", "99999"),
          "mineral",
          List.of(),
          "method",
          List.of("OPEN_PIT", "UNDERGROUND", "COMBINED"),
          "majorAccident",
          List.of("true", "false"),
          "appliesToLeave",
          List.of("true", "false"),
          UNFIT,
          List.of("true", "false"));

  private record Trial(Pack pack, Layout layout, Outcomes outcomes, SpatialFindings place) {
    static Trial of(String pack, String place) {
      Layout layout = new Layout(Packs.named(pack));
      return new Trial(layout.pack, layout, new Outcomes(layout), findings(place));
    }

    /** Those facts of the grid that the pack asks about. */
    Map<String, List<String>> grid() {
      Map<String, List<String>> grid = new TreeMap<>(GRID);
      grid.keySet().removeIf(fact -> !fact.equals(RESERVES) && pack.findFact(fact).isEmpty());
      grid.put("mineral", pack.findFact("mineral").orElseThrow().words());
      return grid;
    }

    MineRecord mine(Map<String, String> known) {
      Mines mine = Mines.ordinary(pack).fact("minesBeyondBoundary", false);
      mine.forget("majorAccident").forget("appliesToLeave");
      known.forEach((fact, value) -> state(mine, fact, value));
      return mine.build();
    }

    /** The category as it is without any search. */
    String outcome(Map<String, String> full) {
      int code = outcomes.of(new MineCase(mine(full), place, layout, Mines.DAY).vector()).code();
      assertThat(code).as("%s", full).isGreaterThanOrEqualTo(0);
      return pack.categories().get(code).code();
    }

    /** As the verdict names it. */
    String asked(String fact) {
      return fact.equals(Arithmetic.baseFact(pack)) ? RESERVES : fact;
    }
  }

  private static void state(Mines mine, String fact, String value) {
    switch (fact) {
      case "capacity" -> mine.capacity(value);
      case RESERVES -> mine.reserves(value);
      case "mineral" -> mine.mineral(value);
      case "method" -> mine.method(MiningMethod.valueOf(value));
      default -> {
        if (!value.equals("unanswered")) {
          mine.fact(fact, Boolean.parseBoolean(value));
        }
      }
    }
  }

  private static SpatialFindings findings(String name) {
    return switch (name) {
      case "alone" -> Places.ALONE;
      case "edge" -> Places.near(Contact.Kind.EDGE, "0");
      case "near" -> Places.near(Contact.Kind.NEAR, "200");
      case "reserve" -> Places.inReserve("40");
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Map<String, String> stated(String text) {
    Map<String, String> stated = new TreeMap<>();
    for (String part : text.split(" ")) {
      stated.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
    }
    return stated;
  }

  private static List<Map<String, String>> completions(
      Map<String, List<String>> grid, Map<String, String> known) {
    List<Map<String, String>> all = List.of(known);
    for (Map.Entry<String, List<String>> fact : grid.entrySet()) {
      if (known.containsKey(fact.getKey())) {
        continue;
      }
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> one : all) {
        for (String value : fact.getValue()) {
          Map<String, String> with = new TreeMap<>(one);
          with.put(fact.getKey(), value);
          longer.add(with);
        }
      }
      all = longer;
    }
    return all;
  }

  @ParameterizedTest(name = "{0}, {2}: {1}")
  @CsvSource({
    "yuncheng-2025-9,capacity=45 mineral=iron method=UNDERGROUND majorAccident=false appliesToLeave=false,alone",
    "yuncheng-2025-9,capacity=20 mineral=iron method=UNDERGROUND majorAccident=false appliesToLeave=false,alone",
    "yuncheng-2025-9,capacity=45 mineral=iron method=UNDERGROUND majorAccident=false appliesToLeave=false,reserve",
    "yuncheng-2025-9,capacity=45 mineral=iron majorAccident=false appliesToLeave=false,alone",
    "yuncheng-2025-9,capacity=45 reserves=500 majorAccident=false appliesToLeave=false,alone",
    "yuncheng-2025-9,capacity=45 reserves=500 method=OPEN_PIT majorAccident=false appliesToLeave=false,near",
    "yuncheng-2025-9,reserves=500 mineral=iron method=UNDERGROUND majorAccident=false appliesToLeave=false,alone",
    "yuncheng-2025-9,reserves=500 mineral=iron method=UNDERGROUND majorAccident=false appliesToLeave=false,reserve",
    "yuncheng-2025-9,reserves=100 mineral=iron method=UNDERGROUND majorAccident=false appliesToLeave=false,alone",
    "yuncheng-2025-9,reserves=500 mineral=iron method=UNDERGROUND majorAccident=false appliesToLeave=false,edge",
    "yuncheng-2025-9,mineral=iron method=UNDERGROUND majorAccident=false appliesToLeave=false,alone",
    "yuncheng-2025-9,mineral=iron method=OPEN_PIT majorAccident=false appliesToLeave=false,reserve",
    "yuncheng-2025-9,capacity=45 mineral=iron method=UNDERGROUND appliesToLeave=false,near",
    "yuncheng-2025-9,capacity=200 reserves=5000 mineral=iron appliesToLeave=false,alone",
    "yuncheng-2025-9,capacity=45 reserves=500 mineral=iron method=UNDERGROUND,alone",
    "yuncheng-2025-9,capacity=45 reserves=500 mineral=iron,alone",
    "yuncheng-2025-9,capacity=45 reserves=500 mineral=iron,edge",
    "hunan-2019,capacity=4 mineral=copper method=UNDERGROUND,alone",
    "hunan-2019,capacity=30 mineral=copper method=UNDERGROUND,alone",
    "hunan-2019,reserves=1500 mineral=copper method=UNDERGROUND,alone",
    "hunan-2019,reserves=500 mineral=copper method=UNDERGROUND,near",
    "hunan-2019,capacity=4 reserves=500 mineral=iron,alone",
    "hunan-2019,capacity=4 reserves=500 method=OPEN_PIT,edge",
    "hunan-2019,mineral=copper method=UNDERGROUND,alone",
    "hunan-2019,reserves=500 mineral=iron,alone"
  })
  void areAskedForExactlyWhereFillingThemInMakesADifference(
      String pack, String known, String place) {
    Trial trial = Trial.of(pack, place);
    Map<String, String> stated = stated(known);
    if (!place.equals("reserve")) {
      stated.put(UNFIT, "unanswered");
    }
    Verdict verdict =
        new Assessor(trial.pack()).assess(trial.mine(stated), trial.place(), Mines.DAY);
    Map<Map<String, String>, String> outcomes = new LinkedHashMap<>();
    for (Map<String, String> full : completions(trial.grid(), stated)) {
      outcomes.put(full, trial.outcome(full));
    }
    Set<String> reached = new HashSet<>(outcomes.values());
    assertThat(verdict.possible()).containsExactlyInAnyOrderElementsOf(reached);
    Set<String> asked = new TreeSet<>();
    verdict
        .deciding()
        .forEach(set -> set.facts().forEach(one -> asked.add(trial.asked(one.fact()))));
    assertThat(asked).isEqualTo(essential(stated, outcomes));
    assertThat(verdict.recommended())
        .isEqualTo(asked.isEmpty() ? outcomes.values().iterator().next() : null);
  }

  /** The facts that alone make a difference for some values of the others. */
  private static Set<String> essential(
      Map<String, String> stated, Map<Map<String, String>, String> outcomes) {
    Set<String> essential = new TreeSet<>();
    for (String fact : GRID.keySet()) {
      if (stated.containsKey(fact)) {
        continue;
      }
      Map<Map<String, String>, String> others = new LinkedHashMap<>();
      outcomes.forEach(
          (full, outcome) -> {
            Map<String, String> rest = new TreeMap<>(full);
            rest.remove(fact);
            String before = others.putIfAbsent(rest, outcome);
            if (before != null && !before.equals(outcome)) {
              essential.add(fact);
            }
          });
    }
    return essential;
  }
}
