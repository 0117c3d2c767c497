package org.kuangheng.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.Verdict;
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
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.Prism;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.DocumentRef;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.ScaleClass;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.kernel.Tonnes;
import org.kuangheng.kernel.Truth;
import org.kuangheng.kernel.UnitCode;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** A mine of a {@link World}: everything has a default, a test states what matters. */
final class DrawnMine {
  static final Crs ZONE_37 = Crs.gaussKruger3(37, true);
  static final LocalDate DAY = LocalDate.of(2025, 6, 30);
  private static final double CELL = 100;

  final String name;
  private final List<Geometry> cells = new ArrayList<>();
  private final Map<String, Fact> facts = new HashMap<>();
  private final List<Title> titles = new ArrayList<>();
  private @Nullable String owner;
  private String county = "140881";
  private @Nullable Mineral mineral = new Mineral("iron");
  private List<Mineral> others = List.of();
  private @Nullable MiningMethod method = MiningMethod.UNDERGROUND;
  private @Nullable String retained = "100";
  private @Nullable String capacity = "10";
  private @Nullable BigDecimal dilution;
  private Set<String> bodies = Set.of();
  private boolean located = true;
  private @Nullable String recommended = "CONSOLIDATION";
  private List<String> possible = List.of("CONSOLIDATION");
  private Truth eligible = Truth.MET;
  private @Nullable ScaleClass scale = ScaleClass.SMALL;

  DrawnMine(String name) {
    this.name = name;
  }

  void addCell(int row, int column) {
    double west = 37_500_000 + column * CELL;
    double south = 3_900_000 - row * CELL;
    cells.add(
        new GeometryFactory().toGeometry(new Envelope(west, west + CELL, south, south + CELL)));
  }

  DrawnMine owner(String newOwner) {
    owner = newOwner;
    return this;
  }

  DrawnMine county(String code) {
    county = code;
    return this;
  }

  DrawnMine mineral(@Nullable String code, String... coExisting) {
    mineral = code == null ? null : new Mineral(code);
    others = List.of(coExisting).stream().map(Mineral::new).toList();
    return this;
  }

  DrawnMine method(@Nullable MiningMethod newMethod) {
    method = newMethod;
    return this;
  }

  DrawnMine retained(@Nullable String tenThousandTonnes) {
    retained = tenThousandTonnes;
    return this;
  }

  DrawnMine capacity(@Nullable String tenThousandTonnesPerYear) {
    capacity = tenThousandTonnesPerYear;
    return this;
  }

  DrawnMine dilution(String fraction) {
    dilution = new BigDecimal(fraction);
    return this;
  }

  DrawnMine oreBody(String body) {
    bodies = Set.of(body);
    return this;
  }

  DrawnMine withoutArea() {
    located = false;
    return this;
  }

  DrawnMine recommended(String category) {
    recommended = category;
    possible = List.of(category);
    return this;
  }

  DrawnMine undecided(String... categories) {
    recommended = null;
    possible = List.of(categories);
    return this;
  }

  DrawnMine eligible(Truth truth) {
    eligible = truth;
    return this;
  }

  DrawnMine scale(@Nullable ScaleClass newScale) {
    scale = newScale;
    return this;
  }

  DrawnMine licence(Title.Kind kind) {
    titles.add(
        new Title(
            kind,
            "C1",
            Title.LicensingLevel.PROVINCE,
            DAY.minusYears(1),
            DAY.plusYears(1),
            null,
            new DocumentRef("licence", null)));
    return this;
  }

  DrawnMine fact(String key, boolean value) {
    facts.put(key, new Fact(key, new FactValue.YesNo(value), source()));
    return this;
  }

  private static Source source() {
    return new Source(
        new DocumentRef("check", null), new UnitCode("NR"), DAY, VerificationState.VERIFIED);
  }

  MineId id() {
    return new MineId(name);
  }

  MineRecord record() {
    Map<CapacityBasis, AnnualCapacity> capacities = new EnumMap<>(CapacityBasis.class);
    if (capacity != null) {
      capacities.put(CapacityBasis.LICENSED, AnnualCapacity.ofTenThousands(capacity));
    }
    return new MineRecord(
        id(),
        name + "矿",
        new Holder(owner == null ? "虚构" + name + "公司" : owner, null, null),
        new CountyCode(county),
        null,
        titles,
        mineral,
        others,
        method,
        capacities,
        reserves(),
        located ? area() : null,
        null,
        bodies,
        OperatingState.PRODUCING,
        1,
        facts,
        Map.of());
  }

  private @Nullable ReserveStatement reserves() {
    return retained == null
        ? null
        : new ReserveStatement(
            LocalDate.of(2023, 12, 31),
            Map.of(ReserveStatement.Category.MEASURED, Tonnes.ofTenThousands(retained)),
            null,
            null,
            null,
            dilution,
            null,
            new DocumentRef("report", null));
  }

  private MiningArea area() {
    Geometry ground =
        new GeometryFactory().createGeometryCollection(cells.toArray(Geometry[]::new)).union();
    List<Prism> prisms = new ArrayList<>();
    for (int i = 0; i < ground.getNumGeometries(); i++) {
      prisms.add(new Prism((Polygon) ground.getGeometryN(i), null, Prism.Sign.INCLUDE, ""));
    }
    return new MiningArea(ZONE_37, prisms);
  }

  Verdict verdict() {
    Sha256 none = Sha256.of(new byte[0]);
    return new Verdict(
        id(),
        "test",
        DAY,
        new Verdict.Eligibility(eligible, List.of()),
        List.of(),
        List.of(),
        new Verdict.Scale(null, null, scale, null, List.of()),
        new Verdict.Life(null, null, null, List.of()),
        recommended,
        possible,
        List.of(),
        List.of(),
        List.of(),
        new Verdict.Receipt("test", none, none, none, none));
  }
}
