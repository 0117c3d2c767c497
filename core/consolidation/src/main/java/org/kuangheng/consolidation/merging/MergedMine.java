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
import org.kuangheng.kernel.Years;
import org.locationtech.jts.geom.Coordinate;

/** What some members of a field would be as one mine (整合后矿山); figures are worked out on demand. */
public final class MergedMine {
  private final Field field;
  private final int[] members;
  private final @Nullable Mineral mineral;
  private final @Nullable MiningMethod method;
  private final Tonnes retained;
  private final Tonnes ore;
  private @Nullable Limited limited;
  private @Nullable Production production;

  /** The pack's limits as they bind this mine; worked out once. */
  private record Limited(Optional<Bound> reserves, Optional<Bound> capacity, Optional<Bound> life) {
    static final Limited NOT = new Limited(Optional.empty(), Optional.empty(), Optional.empty());
  }

  MergedMine(Field field, int[] members) {
    this.field = field;
    this.members = members;
    this.mineral = principalMineral();
    this.method = commonMethod();
    this.retained = Quantities.ofKilograms(sum(field.retainedKg()));
    this.ore = Quantities.ofKilograms(sum(field.oreKg()));
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
    return retained;
  }

  /** The ore the reserves yield; service life is ore ÷ capacity. */
  public Tonnes ore() {
    return ore;
  }

  /** The capacities of the members together; one not stated counts as nothing. */
  public AnnualCapacity together() {
    return new AnnualCapacity(Quantities.ofKilograms(sum(field.capacityKg())).value());
  }

  /** The years the ore lasts at the capacity chosen; {@code null} where that is zero. */
  public @Nullable Years life() {
    return Production.life(ore, production().capacity());
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
    return method;
  }

  private @Nullable MiningMethod commonMethod() {
    MiningMethod common = field.member(members[0]).mine().method();
    for (int place : members) {
      MiningMethod own = field.member(place).mine().method();
      if (own == null) {
        return null;
      }
      common = own == common ? common : MiningMethod.COMBINED;
    }
    return common;
  }

  public Optional<Bound> minimumReserves() {
    return limited().reserves();
  }

  public Optional<Bound> minimumCapacity() {
    return limited().capacity();
  }

  public Optional<Bound> minimumLife() {
    return limited().life();
  }

  private Limited limited() {
    Limited known = limited;
    if (known == null) {
      known = mineral == null ? Limited.NOT : limitedAs(mineral);
      limited = known;
    }
    return known;
  }

  private Limited limitedAs(Mineral found) {
    MergingRules rules = field.rules();
    return new Limited(
        rules.minimumReserves(found, method, this::amount),
        rules.minimumCapacity(found, method, this::amount),
        rules.minimumLife(found, method, this::amount));
  }

  Production.Demand demand() {
    return new Production.Demand(minimumCapacity().orElse(null), minimumLife().orElse(null));
  }

  public Production production() {
    Production known = production;
    if (known == null) {
      known =
          Production.choose(
              ore,
              together(),
              demand(),
              mineral().flatMap(found -> field.rules().scaleRow(found, method)));
      production = known;
    }
    return known;
  }

  /** The links between its members. */
  public List<Link> innerLinks() {
    List<Link> inner = new ArrayList<>();
    for (int place : members) {
      for (Link link : field.linksFrom(place)) {
        if (Arrays.binarySearch(members, link.b()) >= 0) {
          inner.add(link);
        }
      }
    }
    return inner;
  }

  /** The members' distances from their common centre, added, in whole metres. */
  public long spreadMetres() {
    Coordinate middle = new Coordinate(0, 0);
    for (int place : members) {
      middle.x += field.centre(place).x / members.length;
      middle.y += field.centre(place).y / members.length;
    }
    double sum = 0;
    for (int place : members) {
      sum += field.centre(place).distance(middle);
    }
    return Math.round(sum * field.metres());
  }

  /** How many enterprises hold the members. */
  public int holders() {
    BitSet holders = new BitSet();
    for (int place : members) {
      holders.set(field.holderNumber(place));
    }
    return holders.cardinality();
  }

  /** The areas of the gaps between the members, added, in whole square metres. */
  public long gapSquareMetres() {
    long sum = 0;
    for (int place : members) {
      for (Field.Strip strip : field.stripsFrom(place)) {
        sum += Arrays.binarySearch(members, strip.other()) >= 0 ? strip.squareMetres() : 0;
      }
    }
    return sum;
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
