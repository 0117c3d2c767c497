package org.kuangheng.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.facts.ReserveStatement.Category;
import org.kuangheng.kernel.DocumentRef;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.Tonnes;

/** The rows of one mine's reserves as of one day (储量汇总), gathered into a statement. */
final class ReserveDraft {
  private static final Map<Column, Quantity> SHARED =
      Map.of(
          Column.DESIGN_LOSS, Quantity.ORE,
          Column.UNUSED, Quantity.ORE,
          Column.RECOVERY, Quantity.PERCENT,
          Column.DILUTION, Quantity.PERCENT,
          Column.RECOVERABLE, Quantity.ORE);

  private final LocalDate asOf;
  private final Place place;
  private final Findings findings;
  private final EnumMap<Category, BigDecimal> amounts = new EnumMap<>(Category.class);
  private final EnumMap<Column, BigDecimal> shared = new EnumMap<>(Column.class);
  private String document = "";

  ReserveDraft(LocalDate asOf, Place place, Findings findings) {
    this.asOf = asOf;
    this.place = place;
    this.findings = findings;
  }

  Place place() {
    return place;
  }

  LocalDate asOf() {
    return asOf;
  }

  /** Adds a category; the same amount again is a copy, another amount another block. */
  void add(Category category, BigDecimal amount, Row row) {
    BigDecimal before = amounts.get(category);
    if (before == null) {
      amounts.put(category, amount);
      return;
    }
    boolean copy = before.compareTo(amount) == 0;
    BigDecimal now = copy ? before : before.add(amount);
    findings.add(
        SurveyCode.CATEGORY_TWICE,
        row.at(Column.CATEGORY),
        "category",
        row.text(Column.CATEGORY),
        "taken",
        now.toPlainString());
    amounts.put(category, now);
  }

  /** Takes what is stated once for the mine; a second, different value is a finding. */
  void addShared(Row row, FieldReader fields) {
    for (Map.Entry<Column, Quantity> entry : new EnumMap<>(SHARED).entrySet()) {
      Column column = entry.getKey();
      BigDecimal value =
          entry.getValue() == Quantity.PERCENT
              ? fields.fraction(row, column)
              : fields.number(row, column, entry.getValue());
      if (value == null) {
        continue;
      }
      BigDecimal before = shared.putIfAbsent(column, value);
      if (before != null && before.compareTo(value) != 0) {
        findings.add(
            SurveyCode.RESERVES_DIFFER_WITHIN,
            row.at(column),
            "taken",
            before.toPlainString(),
            "other",
            value.toPlainString());
      }
    }
    if (document.isEmpty() && !row.isUnknown(Column.BASIS)) {
      document = row.text(Column.BASIS);
    }
  }

  /** Compares a row of totals, which is never an amount of its own. */
  void checkTotal(BigDecimal total, Row row) {
    BigDecimal sum = sum();
    if (sum.compareTo(total) != 0) {
      findings.add(
          SurveyCode.RESERVES_TOTAL_DIFFERS,
          row.at(Column.AMOUNT),
          "total",
          total.toPlainString(),
          "sum",
          sum.toPlainString());
    }
  }

  boolean isEmpty() {
    return amounts.isEmpty() && shared.get(Column.RECOVERABLE) == null;
  }

  ReserveStatement statement() {
    BigDecimal recoverable = shared.get(Column.RECOVERABLE);
    if (recoverable != null && !amounts.isEmpty() && recoverable.compareTo(sum()) > 0) {
      findings.add(
          SurveyCode.RECOVERABLE_EXCEEDS_RETAINED,
          place.atField(Column.RECOVERABLE.header()),
          "recoverable",
          recoverable.toPlainString(),
          "retained",
          sum().toPlainString());
    }
    if (document.isEmpty()) {
      document = "资源储量表 " + asOf;
      findings.add(
          SurveyCode.DOCUMENT_MISSING, place.atField(Column.BASIS.header()), "taken", document);
    }
    EnumMap<Category, Tonnes> ore = new EnumMap<>(Category.class);
    amounts.forEach((category, amount) -> ore.put(category, Tonnes.ofTenThousands(amount)));
    return new ReserveStatement(
        asOf,
        ore,
        tonnes(Column.DESIGN_LOSS),
        tonnes(Column.UNUSED),
        shared.get(Column.RECOVERY),
        shared.get(Column.DILUTION),
        tonnes(Column.RECOVERABLE),
        new DocumentRef(document, null));
  }

  private @Nullable Tonnes tonnes(Column column) {
    BigDecimal value = shared.get(column);
    return value == null ? null : Tonnes.ofTenThousands(value);
  }

  private BigDecimal sum() {
    return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
