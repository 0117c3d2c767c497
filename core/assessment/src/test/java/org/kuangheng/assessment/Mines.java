package org.kuangheng.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.Fact;
import org.kuangheng.facts.FactValue;
import org.kuangheng.facts.Holder;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.MineRecord.CapacityBasis;
import org.kuangheng.facts.OperatingState;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.facts.Source;
import org.kuangheng.facts.Title;
import org.kuangheng.facts.VerificationState;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.DocumentRef;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.SquareMetres;
import org.kuangheng.kernel.Tonnes;
import org.kuangheng.kernel.UnitCode;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.policy.Pack;

/** Builds a fictional mine; a test states what matters and leaves the rest unknown. */
final class Mines {
  static final LocalDate DAY = LocalDate.of(2025, 6, 30);

  private final Pack pack;
  private final List<Title> titles = new ArrayList<>();
  private final Map<CapacityBasis, AnnualCapacity> capacities = new EnumMap<>(CapacityBasis.class);
  private final Map<String, Fact> facts = new HashMap<>();
  private @Nullable Mineral mineral;
  private @Nullable MiningMethod method;
  private @Nullable ReserveStatement reserves;
  private @Nullable MiningArea area;
  private @Nullable SquareMetres declared;
  private @Nullable OperatingState state;
  private String id = "demo-001";
  private Set<String> oreBodies = Set.of();
  private String county = "140802";
  private List<Mineral> otherMinerals = List.of();

  private Mines(Pack pack) {
    this.pack = pack;
  }

  static Mines unknown(Pack pack) {
    return new Mines(pack);
  }

  /** Licensed, with every yes-no fact that units assert answered no. */
  static Mines ordinary(Pack pack) {
    Mines mine = new Mines(pack).licensed(LocalDate.of(2035, 1, 1));
    for (FactDefinition fact : pack.facts()) {
      if (!fact.computed() && fact.kind() == FactDefinition.Kind.YES_NO && answered(fact.id())) {
        mine.fact(fact.id(), false);
      }
    }
    return mine;
  }

  private static boolean answered(String fact) {
    return !Set.of("minesBeyondBoundary", "unfitAfterWithdrawal").contains(fact);
  }

  Mines id(String value) {
    id = value;
    return this;
  }

  Mines county(String code) {
    county = code;
    return this;
  }

  Mines otherMinerals(String... codes) {
    otherMinerals = Stream.of(codes).map(Mineral::new).toList();
    return this;
  }

  Mines licensed(LocalDate to) {
    return title(Title.Kind.MINING_LICENCE, LocalDate.of(2015, 1, 1), to);
  }

  Mines title(Title.Kind kind, @Nullable LocalDate from, @Nullable LocalDate to) {
    return title(kind, Title.LicensingLevel.PROVINCE, from, to);
  }

  Mines title(
      Title.Kind kind,
      Title.LicensingLevel level,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    titles.add(new Title(kind, "X-1", level, from, to, null, new DocumentRef("示例文书", null)));
    return this;
  }

  Mines refused(@Nullable Boolean ownFault) {
    titles.add(
        new Title(
            Title.Kind.REFUSAL_DECISION,
            "X-2",
            Title.LicensingLevel.PROVINCE,
            null,
            null,
            ownFault,
            new DocumentRef("不予行政许可决定书", null)));
    return this;
  }

  Mines ore(String code, MiningMethod way) {
    mineral = new Mineral(code);
    method = way;
    return this;
  }

  Mines method(MiningMethod way) {
    method = way;
    return this;
  }

  Mines mineral(String code) {
    mineral = new Mineral(code);
    return this;
  }

  Mines capacity(String tenThousands) {
    capacities.put(CapacityBasis.LICENSED, AnnualCapacity.ofTenThousands(tenThousands));
    return this;
  }

  Mines capacity(CapacityBasis basis, String tenThousands) {
    capacities.put(basis, AnnualCapacity.ofTenThousands(tenThousands));
    return this;
  }

  /** Recoverable and, equal to it, indicated; dilution 5 %. */
  Mines reserves(String tenThousands) {
    return reserves(
        new ReserveStatement(
            LocalDate.of(2023, 12, 31),
            Map.of(ReserveStatement.Category.INDICATED, Tonnes.ofTenThousands(tenThousands)),
            null,
            null,
            null,
            new BigDecimal("0.05"),
            Tonnes.ofTenThousands(tenThousands),
            new DocumentRef("2023年储量年报", null)));
  }

  Mines reserves(ReserveStatement statement) {
    reserves = statement;
    return this;
  }

  Mines area(MiningArea value, @Nullable SquareMetres stated) {
    area = value;
    declared = stated;
    return this;
  }

  Mines state(OperatingState value) {
    state = value;
    return this;
  }

  Mines oreBodies(String... ids) {
    oreBodies = Set.of(ids);
    return this;
  }

  /** Asserted by the first unit that may. */
  Mines fact(String key, boolean value) {
    String unit =
        pack.findFact(key).map(FactDefinition::assertedBy).orElse(List.of("NR")).getFirst();
    return fact(key, new FactValue.YesNo(value), unit, VerificationState.VERIFIED);
  }

  Mines fact(String key, FactValue value, String unit, VerificationState how) {
    facts.put(
        key,
        new Fact(
            key,
            value,
            new Source(
                new DocumentRef("核查表", LocalDate.of(2025, 6, 1)),
                new UnitCode(unit),
                LocalDate.of(2025, 6, 1),
                how)));
    return this;
  }

  Mines forget(String key) {
    facts.remove(key);
    return this;
  }

  MineRecord build() {
    return new MineRecord(
        new MineId(id),
        "示例甲铁矿",
        new Holder("虚构甲矿业有限公司", null, null),
        new CountyCode(county),
        null,
        titles,
        mineral,
        otherMinerals,
        method,
        capacities,
        reserves,
        area,
        declared,
        oreBodies,
        state,
        null,
        facts,
        Map.of("整合意向", "待定"));
  }
}
