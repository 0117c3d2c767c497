package org.kuangheng.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.Holder;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.MineRecord.CapacityBasis;
import org.kuangheng.facts.Minerals;
import org.kuangheng.facts.OperatingState;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.MiningMethod;

/** Puts a mine (矿山) together from its row and what the other sheets and folders say of it. */
final class MineAssembly {
  /** The holder's name where nobody stated one. */
  static final String HOLDER_UNSTATED = "未填 (not stated)";

  /** The free columns, kept as they came. */
  static final List<Column> NOTES =
      List.of(
          Column.LIFE,
          Column.GREEN,
          Column.RESTORATION,
          Column.FUND,
          Column.ARREARS,
          Column.DEBTS,
          Column.INTENTION,
          Column.REMARKS);

  private static final Map<Column, CapacityBasis> CAPACITIES =
      Map.of(
          Column.LICENSED, CapacityBasis.LICENSED,
          Column.DESIGNED, CapacityBasis.DESIGNED,
          Column.ACTUAL, CapacityBasis.ACTUAL);
  private static final int MOST_SYSTEMS = 99;

  private final Sheets sheets;
  private final SurveyOptions options;
  private final Findings findings;

  /** The sheets besides 矿山基本情况, as read. */
  record Sheets(FieldReader fields, TitleSheet titles, ReserveSheet reserves, FactSheet facts) {}

  MineAssembly(Sheets sheets, SurveyOptions options, Findings findings) {
    this.sheets = sheets;
    this.options = options;
    this.findings = findings;
  }

  MineRecord assemble(MineRow mine, @Nullable MiningArea area) {
    Row row = mine.row();
    MineSummary summary = new MineSummary(sheets.fields(), findings);
    return new MineRecord(
        mine.id(),
        mine.name(),
        holder(row),
        mine.county(),
        textOrNull(row, Column.TOWN),
        summary.titles(mine, sheets.titles().of(mine.id())),
        mineral(row),
        otherMinerals(row),
        method(row),
        capacities(row),
        summary.reserves(mine, sheets.reserves().of(mine.id(), options.reservesAsOf())),
        area,
        MineAreas.declared(row),
        new HashSet<>(Vocabulary.parts(row.text(Column.ORE_BODIES))),
        state(row),
        systems(row),
        sheets.facts().of(mine.id()),
        notes(row));
  }

  private static @Nullable String textOrNull(Row row, Column column) {
    return row.isUnknown(column) ? null : row.text(column);
  }

  private Holder holder(Row row) {
    String name = row.text(Column.HOLDER);
    if (Texts.isUnknown(name)) {
      findings.add(SurveyCode.HOLDER_MISSING, row.at(Column.HOLDER));
      name = HOLDER_UNSTATED;
    }
    String code = textOrNull(row, Column.CREDIT_CODE);
    if (code != null) {
      code = Texts.plain(code).toUpperCase(Locale.ROOT);
      if (!CreditCode.isValid(code)) {
        findings.add(SurveyCode.CREDIT_CODE_INVALID, row.at(Column.CREDIT_CODE), "code", code);
      }
    }
    return new Holder(name, code, textOrNull(row, Column.GROUP));
  }

  private @Nullable Mineral mineral(Row row) {
    return row.isUnknown(Column.MINERAL)
        ? null
        : mineral(row, Column.MINERAL, row.text(Column.MINERAL)).orElse(null);
  }

  private Optional<Mineral> mineral(Row row, Column column, String text) {
    Optional<Mineral> mineral = Minerals.standard().find(text);
    if (mineral.isEmpty()) {
      findings.add(SurveyCode.MINERAL_UNKNOWN, row.at(column), "text", text);
    }
    return mineral;
  }

  private List<Mineral> otherMinerals(Row row) {
    List<Mineral> minerals = new ArrayList<>();
    for (String part : Vocabulary.parts(row.text(Column.OTHER_MINERALS))) {
      mineral(row, Column.OTHER_MINERALS, part)
          .filter(mineral -> !minerals.contains(mineral))
          .ifPresent(minerals::add);
    }
    return minerals;
  }

  private @Nullable MiningMethod method(Row row) {
    if (row.isUnknown(Column.METHOD)) {
      return null;
    }
    Optional<MiningMethod> method = Vocabulary.method(row.text(Column.METHOD));
    if (method.isEmpty()) {
      findings.add(
          SurveyCode.METHOD_UNKNOWN, row.at(Column.METHOD), "text", row.text(Column.METHOD));
    }
    return method.orElse(null);
  }

  private @Nullable OperatingState state(Row row) {
    if (row.isUnknown(Column.STATE)) {
      return null;
    }
    Optional<OperatingState> state = Vocabulary.state(row.text(Column.STATE));
    if (state.isEmpty()) {
      findings.add(SurveyCode.STATE_UNKNOWN, row.at(Column.STATE), "text", row.text(Column.STATE));
    }
    return state.orElse(null);
  }

  private Map<CapacityBasis, AnnualCapacity> capacities(Row row) {
    EnumMap<CapacityBasis, AnnualCapacity> capacities = new EnumMap<>(CapacityBasis.class);
    new EnumMap<>(CAPACITIES)
        .forEach(
            (column, basis) -> {
              BigDecimal capacity = sheets.fields().number(row, column, Quantity.CAPACITY);
              if (capacity != null && capacity.signum() == 0 && basis != CapacityBasis.ACTUAL) {
                findings.add(
                    SurveyCode.NUMBER_IMPLAUSIBLE, row.at(column), "text", row.text(column));
              } else if (capacity != null) {
                capacities.put(basis, AnnualCapacity.ofTenThousands(capacity));
              }
            });
    return capacities;
  }

  private @Nullable Integer systems(Row row) {
    BigDecimal number = sheets.fields().number(row, Column.SYSTEMS, Quantity.COUNT);
    if (number == null) {
      return null;
    }
    if (number.stripTrailingZeros().scale() > 0
        || number.compareTo(BigDecimal.valueOf(MOST_SYSTEMS)) > 0) {
      findings.add(
          SurveyCode.NUMBER_IMPLAUSIBLE, row.at(Column.SYSTEMS), "text", row.text(Column.SYSTEMS));
      return null;
    }
    return number.intValue();
  }

  private static Map<String, String> notes(Row row) {
    Map<String, String> notes = new LinkedHashMap<>();
    for (Column column : NOTES) {
      if (!row.text(column).isBlank()) {
        notes.put(column.header(), row.text(column));
      }
    }
    return notes;
  }
}
