package org.kuangheng.documents.county;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuangheng.consolidation.Scenario;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.Percent;
import org.kuangheng.kernel.ScaleClass;
import org.kuangheng.kernel.Tonnes;
import org.kuangheng.policy.Pack.Category.Kind;

/**
 * How many mines there are, of which class, with what capacity and resources (矿山结构): now, and after
 * the plan.
 *
 * @param classes mines by class; those without one are in {@code mines} only
 * @param pending mines whose future the plan leaves open; not among {@code mines}
 */
public record Outcome(
    int mines,
    Map<ScaleClass, Integer> classes,
    AnnualCapacity capacity,
    Tonnes retained,
    int pending) {
  public Outcome {
    classes = Map.copyOf(classes);
  }

  /** The mines in the programme as they are. */
  public static Outcome before(CountyView view) {
    return of(view.inProgramme(), List.of(), 0);
  }

  /** Mines kept alone and merged mines; closed and exited ones are gone. */
  public static Outcome after(CountyView view) {
    List<MineView> kept =
        view.inProgramme().stream()
            .filter(mine -> mine.is(Kind.SOLE_RETENTION) || mine.is(Kind.UPGRADE))
            .filter(mine -> view.groupOf(mine.id()).isEmpty())
            .toList();
    long gone =
        view.inProgramme().stream()
            .filter(mine -> mine.is(Kind.CLOSURE) || mine.is(Kind.GUIDED_EXIT))
            .count();
    long merged =
        view.inProgramme().stream().filter(mine -> view.groupOf(mine.id()).isPresent()).count();
    int pending = (int) (view.inProgramme().size() - kept.size() - gone - merged);
    return of(kept, view.groups(), Math.max(0, pending));
  }

  private static Outcome of(List<MineView> mines, List<Scenario.Group> groups, int pending) {
    EnumMap<ScaleClass, Integer> classes = new EnumMap<>(ScaleClass.class);
    AnnualCapacity capacity = AnnualCapacity.ZERO;
    Tonnes retained = Tonnes.ZERO;
    for (MineView mine : mines) {
      ScaleClass scale = Tally.scaleOf(mine);
      if (scale != null) {
        classes.merge(scale, 1, Integer::sum);
      }
      AnnualCapacity own = mine.verdict() == null ? null : mine.verdict().scale().capacity();
      capacity = own == null ? capacity : capacity.plus(own);
      retained = retained.plus(retainedOf(mine));
    }
    for (Scenario.Group group : groups) {
      classes.merge(group.scaleClass(), 1, Integer::sum);
      capacity = capacity.plus(group.capacity());
      retained = retained.plus(group.retained());
    }
    return new Outcome(mines.size() + groups.size(), classes, capacity, retained, pending);
  }

  /**
   * Resources (TM, KZ, TD) as stated, or reserves where only those are; never both (GB/T 17766).
   */
  public static Tonnes retainedOf(MineView mine) {
    ReserveStatement reserves = mine.mine().reserves();
    if (reserves == null) {
      return Tonnes.ZERO;
    }
    Map<ReserveStatement.Category, Tonnes> amounts = reserves.amounts();
    Tonnes resources =
        sum(
            amounts,
            ReserveStatement.Category.MEASURED,
            ReserveStatement.Category.INDICATED,
            ReserveStatement.Category.INFERRED);
    return resources.value().signum() > 0
        ? resources
        : sum(amounts, ReserveStatement.Category.PROVED, ReserveStatement.Category.PROBABLE);
  }

  private static Tonnes sum(
      Map<ReserveStatement.Category, Tonnes> amounts, ReserveStatement.Category... categories) {
    Tonnes sum = Tonnes.ZERO;
    for (ReserveStatement.Category category : categories) {
      sum = sum.plus(amounts.getOrDefault(category, Tonnes.ZERO));
    }
    return sum;
  }

  public int count(ScaleClass scale) {
    return classes.getOrDefault(scale, 0);
  }

  /** The share of large and medium mines (大中型矿山占比); empty where there is no mine. */
  public Optional<Percent> largeMediumShare() {
    if (mines == 0) {
      return Optional.empty();
    }
    int large = count(ScaleClass.LARGE) + count(ScaleClass.MEDIUM);
    return Optional.of(Percent.ofParts(BigDecimal.valueOf(large), BigDecimal.valueOf(mines)));
  }
}
