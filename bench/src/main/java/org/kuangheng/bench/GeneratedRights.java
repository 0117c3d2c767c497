package org.kuangheng.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.kuangheng.facts.Fact;
import org.kuangheng.facts.FactValue;
import org.kuangheng.facts.Holder;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.OperatingState;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.facts.Source;
import org.kuangheng.facts.Title;
import org.kuangheng.facts.VerificationState;
import org.kuangheng.geo.adjacency.Parcel;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.Prism;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.DocumentRef;
import org.kuangheng.kernel.Elevation;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.Tonnes;
import org.kuangheng.kernel.UnitCode;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.policy.Pack;
import org.locationtech.jts.geom.Polygon;

/** Seeded fictional rights for a pack: most facts known and harmless, a few of everything else. */
final class GeneratedRights {
  private static final Crs ZONE_37 = Crs.gaussKruger3(37, true);
  private static final List<String> MINERALS = List.of("iron", "copper", "bauxite", "phosphate");
  private static final DocumentRef DOCUMENT = new DocumentRef("示例文书", null);

  private final Random random;
  private final List<FactDefinition> asserted;

  private GeneratedRights(Pack pack, long seed) {
    this.random = new Random(seed);
    this.asserted =
        pack.facts().stream()
            .filter(fact -> !fact.computed() && fact.kind() == FactDefinition.Kind.YES_NO)
            .toList();
  }

  static List<MineRecord> of(Pack pack, int count, long seed) {
    GeneratedRights generator = new GeneratedRights(pack, seed);
    List<MineRecord> mines = new ArrayList<>(count);
    List<Parcel> parcels = Fields.rights(count, seed);
    for (int i = 0; i < count; i++) {
      mines.add(generator.mine(i, (Polygon) parcels.get(i).footprint()));
    }
    return mines;
  }

  private MineRecord mine(int number, Polygon plan) {
    AnnualCapacity capacity =
        AnnualCapacity.ofTenThousands(BigDecimal.valueOf(5 + random.nextInt(130)));
    ElevationRange range = new ElevationRange(Elevation.of("1200"), Elevation.of("900"));
    return new MineRecord(
        new MineId("B-" + number),
        "示例矿" + number,
        new Holder("示例企业" + random.nextInt(60_000), null, null),
        new CountyCode(String.valueOf(140821 + number % 10)),
        null,
        titles(number),
        new Mineral(MINERALS.get(random.nextInt(MINERALS.size()))),
        List.of(),
        random.nextBoolean() ? MiningMethod.UNDERGROUND : MiningMethod.OPEN_PIT,
        Map.of(MineRecord.CapacityBasis.LICENSED, capacity),
        reserves(),
        new MiningArea(ZONE_37, List.of(new Prism(plan, range, Prism.Sign.INCLUDE, ""))),
        null,
        Set.of(),
        random.nextInt(5) == 0 ? OperatingState.STOPPED : OperatingState.PRODUCING,
        1,
        facts(),
        Map.of());
  }

  private List<Title> titles(int number) {
    String serial = String.format("%07d", number);
    return List.of(
        new Title(
            Title.Kind.MINING_LICENCE,
            "C140800201001111" + serial,
            Title.LicensingLevel.PROVINCE,
            LocalDate.of(2015, 1, 1),
            LocalDate.of(2024 + random.nextInt(8), 6, 30),
            null,
            DOCUMENT));
  }

  private ReserveStatement reserves() {
    EnumMap<ReserveStatement.Category, Tonnes> amounts =
        new EnumMap<>(ReserveStatement.Category.class);
    amounts.put(ReserveStatement.Category.MEASURED, tenThousands(400));
    amounts.put(ReserveStatement.Category.INDICATED, tenThousands(600));
    amounts.put(ReserveStatement.Category.INFERRED, tenThousands(300));
    return new ReserveStatement(
        LocalDate.of(2023, 12, 31),
        amounts,
        null,
        null,
        new BigDecimal("0.85"),
        new BigDecimal("0.08"),
        null,
        DOCUMENT);
  }

  private Tonnes tenThousands(int most) {
    return Tonnes.ofTenThousands(BigDecimal.valueOf(random.nextInt(most * 10), 1));
  }

  /**
   * One fact in fifty is true, one in a hundred unknown, the rest false; "safe" facts the other
   * way.
   */
  private Map<String, Fact> facts() {
    Map<String, Fact> facts = new HashMap<>();
    for (FactDefinition definition : asserted) {
      int draw = random.nextInt(200);
      if (draw < 2) {
        continue;
      }
      boolean harmless =
          definition.id().equals("safeAfterStop") || definition.id().endsWith("Settled");
      UnitCode unit =
          new UnitCode(
              definition.assertedBy().isEmpty() ? "NR" : definition.assertedBy().getFirst());
      Source source =
          new Source(DOCUMENT, unit, LocalDate.of(2025, 5, 1), VerificationState.VERIFIED);
      facts.put(
          definition.id(),
          new Fact(definition.id(), new FactValue.YesNo((draw < 6) != harmless), source));
    }
    return facts;
  }
}
