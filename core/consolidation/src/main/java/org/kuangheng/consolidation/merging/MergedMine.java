package org.kuangheng.consolidation.merging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.Tonnes;

/** What some members of a field would be as one mine (整合后矿山). Immutable; figures on demand. */
public final class MergedMine {
  private final Field field;
  private final int[] members;
  private final @Nullable Mineral mineral;

  MergedMine(Field field, int[] members) {
    this.field = field;
    this.members = members;
    this.mineral = principalMineral();
  }

  public Field field() {
    return field;
  }

  public int size() {
    return members.length;
  }

  /** The places of the members in the field, ascending. */
  int[] places() {
    return members;
  }

  public List<Member> members() {
    return Arrays.stream(members).mapToObj(field::member).toList();
  }

  public Tonnes retained() {
    return Quantities.ofKilograms(sum(field.retainedKg()));
  }

  /** The ore the reserves yield; service life is ore ÷ capacity. */
  public Tonnes ore() {
    return Quantities.ofKilograms(sum(field.oreKg()));
  }

  /** The capacities of the members together; one not stated counts as nothing. */
  public AnnualCapacity together() {
    BigDecimal sum = BigDecimal.ZERO;
    for (int place : members) {
      AnnualCapacity own = field.member(place).quantities().capacity();
      sum = own == null ? sum : sum.add(own.tonnesPerYear());
    }
    return new AnnualCapacity(sum);
  }

  private long sum(long[] amounts) {
    long sum = 0;
    for (int place : members) {
      sum += amounts[place];
    }
    return sum;
  }

  /** The mineral the group mines; empty where the members have none in common but must. */
  public Optional<Mineral> mineral() {
    return Optional.ofNullable(mineral);
  }

  /** The members' method; combined where they differ, {@code null} where one is unknown. */
  public @Nullable MiningMethod method() {
    MiningMethod method = field.member(members[0]).mine().method();
    for (int place : members) {
      MiningMethod own = field.member(place).mine().method();
      if (own == null) {
        return null;
      }
      method = own == method ? method : MiningMethod.COMBINED;
    }
    return method;
  }

  public Optional<Bound> minimumReserves() {
    return mineral().flatMap(found -> field.rules().minimumReserves(found, method(), this::amount));
  }

  public Optional<Bound> minimumCapacity() {
    return mineral().flatMap(found -> field.rules().minimumCapacity(found, method(), this::amount));
  }

  public Optional<Bound> minimumLife() {
    return mineral().flatMap(found -> field.rules().minimumLife(found, method(), this::amount));
  }

  Production.Demand demand() {
    return new Production.Demand(minimumCapacity().orElse(null), minimumLife().orElse(null));
  }

  public Production production() {
    return Production.choose(
        ore(),
        together(),
        demand(),
        mineral().flatMap(found -> field.rules().scaleRow(found, method())));
  }

  /** The links between its members. */
  public List<Link> innerLinks() {
    List<Link> inner = new ArrayList<>();
    for (int i = 0; i < members.length; i++) {
      for (int j = i + 1; j < members.length; j++) {
        field.findLink(members[i], members[j]).ifPresent(inner::add);
      }
    }
    return inner;
  }

  private @Nullable BigDecimal amount(String fact) {
    return switch (fact) {
      case "retainedReserves" -> retained().tenThousands();
      case "recoverableReserves" -> Quantities.ofKilograms(sum(field.baseKg())).tenThousands();
      case "capacity" -> together().tenThousands();
      default -> null;
    };
  }

  private @Nullable Mineral principalMineral() {
    Mineral first = field.member(members[0]).mineral();
    boolean same = true;
    for (int place : members) {
      same &= field.member(place).mineral().equals(first);
    }
    return same ? first : weightiest(shared());
  }

  /** The main minerals the group may mine as one: shared by all where the pack demands that. */
  private BitSet shared() {
    BitSet mains = new BitSet();
    for (int place : members) {
      mains.set(field.mineralNumber(field.member(place).mineral()));
    }
    if (field.rules().stated().sameMineralOnly()) {
      for (int place : members) {
        mains.and(field.mineralsOf(place));
      }
    }
    return mains;
  }

  private @Nullable Mineral weightiest(BitSet minerals) {
    Mineral best = null;
    long bestKg = -1;
    for (int number = minerals.nextSetBit(0);
        number >= 0;
        number = minerals.nextSetBit(number + 1)) {
      Mineral candidate = field.mineralOf(number);
      long kg = 0;
      for (int place : members) {
        kg += field.member(place).mineral().equals(candidate) ? field.retainedKg()[place] : 0;
      }
      if (kg > bestKg) {
        best = candidate;
        bestKg = kg;
      }
    }
    return best;
  }
}
