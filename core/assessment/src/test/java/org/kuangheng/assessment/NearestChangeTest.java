package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.geo.adjacency.Contact;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.policy.Pack;

/** The nearest changes of a mine's numbers, against changing them step by step. */
class NearestChangeTest {
  private static final Pack PACK = Packs.yuncheng();

  private final Layout layout = new Layout(PACK);
  private final Outcomes outcomes = new Outcomes(layout);
  private static final BigDecimal STEP = new BigDecimal("0.01");

  /** The amounts that may be stated, and how far the trial goes. */
  private static final Map<String, Integer> TRIED =
      Map.of("capacity", 320, "recoverableReserves", 1200, "remainingShare", 100);

  private record Subject(Map<String, BigDecimal> amounts, MiningMethod method, String place) {
    Subject with(String fact, BigDecimal value) {
      Map<String, BigDecimal> changed = new TreeMap<>(amounts);
      changed.put(fact, value);
      return new Subject(changed, method, place);
    }

    private BigDecimal amount(String fact) {
      return Objects.requireNonNull(amounts.get(fact));
    }

    private SpatialFindings findings() {
      return switch (place) {
        case "alone" -> Places.ALONE;
        case "near" -> Places.near(Contact.Kind.NEAR, "200");
        case "reserve" -> Places.inReserve(amount("remainingShare").toPlainString());
        default -> throw new IllegalArgumentException(place);
      };
    }

    MineRecord mine() {
      return Mines.ordinary(PACK)
          .ore("iron", method)
          .capacity(amount("capacity").toPlainString())
          .reserves(amount("recoverableReserves").toPlainString())
          .build();
    }
  }

  /** The category as it is without any search. */
  private @Nullable String outcome(Subject subject) {
    MineCase mine = new MineCase(subject.mine(), subject.findings(), layout, Mines.DAY);
    int code = outcomes.of(mine.vector()).code();
    return code < 0 ? null : PACK.categories().get(code).code();
  }

  /** The nearest value on one side, to the hundredth, at which the outcome is another. */
  private @Nullable BigDecimal nearest(Subject subject, String fact, boolean up) {
    String now = outcome(subject);
    BigDecimal last = subject.amount(fact);
    BigDecimal end = up ? BigDecimal.valueOf(TRIED.getOrDefault(fact, 0)) : BigDecimal.ZERO;
    while (last.compareTo(end) != 0) {
      BigDecimal next =
          up
              ? last.add(stride(subject, fact, last)).min(end)
              : last.subtract(stride(subject, fact, last)).max(end);
      if (!Objects.equals(outcome(subject.with(fact, next)), now)) {
        return halved(subject, fact, last, next);
      }
      last = next;
    }
    return null;
  }

  /** Smaller near the stated value, where a change may hold for a short stretch only. */
  private static BigDecimal stride(Subject subject, String fact, BigDecimal at) {
    BigDecimal gone = at.subtract(subject.amount(fact)).abs();
    return gone.compareTo(BigDecimal.TWO) < 0 ? new BigDecimal("0.25") : BigDecimal.ONE;
  }

  private BigDecimal halved(Subject subject, String fact, BigDecimal same, BigDecimal other) {
    String now = outcome(subject);
    BigDecimal inside = same;
    BigDecimal outside = other;
    while (outside.subtract(inside).abs().compareTo(STEP) > 0) {
      BigDecimal middle =
          inside.add(outside).divide(BigDecimal.TWO).setScale(2, RoundingMode.FLOOR);
      if (middle.compareTo(inside) == 0) {
        middle = middle.add(STEP);
      }
      if (Objects.equals(outcome(subject.with(fact, middle)), now)) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return outside;
  }

  @ParameterizedTest(name = "{0} a year of {1}, {2}, {3}")
  @CsvSource({
    "45,500,UNDERGROUND,alone",
    "31,500,UNDERGROUND,alone",
    "30,142.5,UNDERGROUND,alone",
    "20,500,UNDERGROUND,alone",
    "29.99,145,UNDERGROUND,alone",
    "60,290,OPEN_PIT,alone",
    "100,800,OPEN_PIT,alone",
    "45,100,UNDERGROUND,near",
    "45,600,UNDERGROUND,reserve",
    "45,300,UNDERGROUND,reserve",
    "0.5,0.2,UNDERGROUND,alone"
  })
  void isFoundOnEitherSideAndNeitherNearerNorFarther(
      BigDecimal capacity, BigDecimal reserves, MiningMethod method, String place) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    amounts.put("capacity", capacity);
    amounts.put("recoverableReserves", reserves);
    if (place.equals("reserve")) {
      amounts.put("remainingShare", BigDecimal.valueOf(40));
    }
    Subject subject = new Subject(amounts, method, place);
    Verdict verdict = new Assessor(PACK).assess(subject.mine(), subject.findings(), Mines.DAY);
    for (String fact : amounts.keySet()) {
      List<BigDecimal> nearest = new ArrayList<>();
      for (boolean up : new boolean[] {false, true}) {
        BigDecimal found = nearest(subject, fact, up);
        if (found != null) {
          nearest.add(found);
        }
      }
      assertThat(changes(subject, verdict, fact))
          .as("%s of %s", fact, subject)
          .usingElementComparator(BigDecimal::compareTo)
          .isSubsetOf(nearest)
          .containsAll(nearest.stream().filter(value -> near(subject, fact, value)).toList());
    }
  }

  /** The values of a fact that the verdict names, each of which must do what it says. */
  private List<BigDecimal> changes(Subject subject, Verdict verdict, String fact) {
    List<BigDecimal> found = new ArrayList<>();
    for (Verdict.Flip flip : verdict.flips()) {
      Verdict.Change change = flip.changes().getFirst();
      if (flip.changes().size() == 1 && change.fact().equals(fact)) {
        BigDecimal value = new BigDecimal(change.to());
        found.add(value);
        assertThat(flip.becomes()).isEqualTo(outcome(subject.with(fact, value)));
        assertThat(new BigDecimal(Objects.requireNonNull(change.from())))
            .isEqualByComparingTo(subject.amount(fact));
      }
    }
    return found;
  }

  /** Nearer than a yes that becomes a no, so that it is among the first to be told. */
  private static boolean near(Subject subject, String fact, BigDecimal value) {
    BigDecimal now = subject.amount(fact);
    return value.subtract(now).abs().compareTo(now) < 0;
  }
}
