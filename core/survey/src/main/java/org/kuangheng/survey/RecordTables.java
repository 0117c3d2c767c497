package org.kuangheng.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.Fact;
import org.kuangheng.facts.FactValue;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.MineRecord.CapacityBasis;
import org.kuangheng.facts.Minerals;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.facts.ReserveStatement.Category;
import org.kuangheng.facts.Title;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.Tonnes;

/**
 * Puts mines on record back into the survey's sheets (已填报调查表), in such words that {@link
 * SurveyReader} reads the same records from them.
 */
final class RecordTables {
  private final Function<String, String> factLabel;
  private final List<Map<String, String>> mines = new ArrayList<>();
  private final List<Map<String, String>> titles = new ArrayList<>();
  private final List<Map<String, String>> reserves = new ArrayList<>();
  private final List<Map<String, String>> facts = new ArrayList<>();

  private RecordTables(Function<String, String> factLabel) {
    this.factLabel = factLabel;
  }

  static SurveyTables of(Iterable<MineRecord> records, Function<String, String> factLabel) {
    RecordTables tables = new RecordTables(factLabel);
    records.forEach(tables::add);
    return new SurveyTables(tables.mines, tables.titles, tables.reserves, tables.facts);
  }

  /** One row under way: blank and unknown values are left out. */
  private static final class Line {
    private final Map<String, String> cells = new LinkedHashMap<>();

    @SuppressWarnings("CanIgnoreReturnValueSuggester")
    Line put(Column column, @Nullable Object value) {
      String text = value == null ? "" : value.toString();
      if (!text.isBlank()) {
        cells.put(column.header(), text);
      }
      return this;
    }
  }

  private void add(MineRecord mine) {
    String id = mine.id().value();
    mines.add(row(mine).cells);
    mine.titles().forEach(title -> titles.add(row(id, title).cells));
    ReserveStatement statement = mine.reserves();
    if (statement != null) {
      addReserves(id, statement);
    }
    new TreeMap<>(mine.facts()).values().forEach(fact -> facts.add(row(id, fact).cells));
  }

  private static Line row(MineRecord mine) {
    String holder = mine.holder().name();
    Line line =
        new Line()
            .put(Column.MINE_ID, mine.id().value())
            .put(Column.COUNTY, mine.county().value())
            .put(Column.NAME, mine.name())
            .put(Column.HOLDER, holder.equals(MineAssembly.HOLDER_UNSTATED) ? null : holder)
            .put(Column.CREDIT_CODE, mine.holder().creditCode())
            .put(Column.GROUP, mine.holder().group())
            .put(Column.TOWN, mine.town())
            .put(Column.MINERAL, name(mine.mineral()))
            .put(
                Column.OTHER_MINERALS,
                String.join("、", mine.otherMinerals().stream().map(RecordTables::name).toList()))
            .put(Column.METHOD, SurveyWords.of(mine.method()))
            .put(Column.LICENSED, capacity(mine, CapacityBasis.LICENSED))
            .put(Column.DESIGNED, capacity(mine, CapacityBasis.DESIGNED))
            .put(Column.ACTUAL, capacity(mine, CapacityBasis.ACTUAL))
            .put(Column.AREA, area(mine))
            .put(Column.ELEVATION, elevation(mine.area()))
            .put(Column.STATE, SurveyWords.of(mine.state()))
            .put(Column.ORE_BODIES, String.join("、", new TreeSet<>(mine.oreBodies())))
            .put(Column.SYSTEMS, mine.productionSystems());
    for (Column column : MineAssembly.NOTES) {
      line.put(column, mine.notes().get(column.header()));
    }
    return line;
  }

  private static @Nullable String name(@Nullable Mineral mineral) {
    return mineral == null ? null : Minerals.standard().name(mineral).zh();
  }

  private static @Nullable String capacity(MineRecord mine, CapacityBasis basis) {
    AnnualCapacity capacity = mine.capacities().get(basis);
    return capacity == null ? null : plain(capacity.tenThousands());
  }

  private static @Nullable String area(MineRecord mine) {
    return mine.declaredArea() == null ? null : plain(mine.declaredArea().value().movePointLeft(6));
  }

  private static @Nullable String elevation(@Nullable MiningArea area) {
    ElevationRange range = area == null ? null : area.elevations().orElse(null);
    return range == null
        ? null
        : "由" + plain(range.top().value()) + "米至" + plain(range.bottom().value()) + "米";
  }

  private static Line row(String id, Title title) {
    String number = title.number();
    boolean toldByNumber =
        number == null
            ? title.level() == Title.LicensingLevel.UNKNOWN
            : LicenceNumber.level(number) == title.level();
    return new Line()
        .put(Column.TITLE_MINE, id)
        .put(Column.TITLE_KIND, SurveyWords.of(title.kind()))
        .put(Column.TITLE_NUMBER, number)
        .put(Column.TITLE_LEVEL, SurveyWords.of(title.level(), toldByNumber))
        .put(Column.TITLE_FROM, title.from())
        .put(Column.TITLE_TO, title.to())
        .put(Column.TITLE_OWN_FAULT, SurveyWords.of(title.ownFault()))
        .put(Column.TITLE_DOCUMENT, title.document().title())
        .put(Column.TITLE_DOCUMENT_DAY, title.document().date());
  }

  private void addReserves(String id, ReserveStatement statement) {
    EnumMap<Category, Tonnes> amounts = new EnumMap<>(Category.class);
    amounts.putAll(statement.amounts());
    List<Line> lines =
        Arrays.stream(Category.values())
            .filter(amounts::containsKey)
            .sorted(Comparator.reverseOrder())
            .map(
                category ->
                    reserveLine(id, statement.asOf())
                        .put(Column.CATEGORY, SurveyWords.of(category))
                        .put(Column.AMOUNT, tonnes(amounts.get(category))))
            .toList();
    lines = lines.isEmpty() ? List.of(reserveLine(id, statement.asOf())) : lines;
    lines
        .getFirst()
        .put(Column.DESIGN_LOSS, tonnes(statement.designLoss()))
        .put(Column.UNUSED, tonnes(statement.unusable()))
        .put(Column.RECOVERY, percent(statement.recovery()))
        .put(Column.DILUTION, percent(statement.dilution()))
        .put(Column.RECOVERABLE, tonnes(statement.recoverable()))
        .put(Column.BASIS, statement.document().title());
    lines.forEach(line -> reserves.add(line.cells));
  }

  private static Line reserveLine(String id, LocalDate asOf) {
    return new Line().put(Column.RESERVES_MINE, id).put(Column.AS_OF, asOf);
  }

  private static @Nullable String tonnes(@Nullable Tonnes tonnes) {
    return tonnes == null ? null : plain(tonnes.tenThousands());
  }

  private static @Nullable String percent(@Nullable BigDecimal fraction) {
    return fraction == null ? null : plain(fraction.movePointRight(2)) + "%";
  }

  private Line row(String id, Fact fact) {
    return new Line()
        .put(Column.FACT_MINE, id)
        .put(Column.FACT_KEY, factLabel.apply(fact.key()))
        .put(Column.FACT_CODE, fact.key())
        .put(Column.FACT_VALUE, value(fact.value()))
        .put(Column.FACT_UNIT, fact.source().assertedBy().value())
        .put(Column.FACT_DOCUMENT, fact.source().document().title())
        .put(Column.FACT_DAY, fact.source().date())
        .put(Column.FACT_STATE, SurveyWords.of(fact.source().state()));
  }

  private static String value(FactValue value) {
    return switch (value) {
      case FactValue.YesNo yesNo -> yesNo.value() ? "是" : "否";
      case FactValue.Amount amount -> plain(amount.value());
      case FactValue.Word word -> word.value();
      case FactValue.Day day -> day.value().toString();
    };
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
