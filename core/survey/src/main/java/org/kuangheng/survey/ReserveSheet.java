package org.kuangheng.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.ReserveCategories;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.kernel.MineId;

/** Reads sheet 资源储量: one row a category; the statement of the day asked for is taken. */
final class ReserveSheet {
  private static final Set<String> TOTALS = Set.of("合计", "小计", "总计", "total");

  private final FieldReader fields;
  private final Findings findings;
  private final Map<MineId, TreeMap<LocalDate, ReserveDraft>> drafts = new HashMap<>();

  ReserveSheet(FieldReader fields, Findings findings) {
    this.fields = fields;
    this.findings = findings;
  }

  void add(Iterable<Row> rows, MineSheet mines) {
    for (Row row : rows) {
      Optional<MineRow> mine = mines.resolve(row, Column.RESERVES_MINE);
      LocalDate asOf = asOf(row);
      if (mine.isPresent() && asOf != null) {
        add(row, draft(mine.get().id(), asOf, row));
      }
    }
  }

  /** The statement as of the day asked for, else the latest before it, else the earliest. */
  @Nullable ReserveStatement of(MineId mine, @Nullable LocalDate day) {
    TreeMap<LocalDate, ReserveDraft> held = drafts.get(mine);
    if (held == null) {
      return null;
    }
    held.values().removeIf(ReserveDraft::isEmpty);
    if (held.isEmpty()) {
      return null;
    }
    LocalDate chosen = day == null ? held.lastKey() : held.floorKey(day);
    if (chosen == null) {
      chosen = held.firstKey();
    }
    ReserveDraft draft = held.get(chosen);
    if (draft == null) {
      return null;
    }
    for (ReserveDraft other : held.values()) {
      if (!other.asOf().equals(chosen)) {
        findings.add(
            SurveyCode.RESERVES_OTHER_DATE,
            other.place(),
            "id",
            mine,
            "taken",
            chosen,
            "other",
            other.asOf());
      }
    }
    return draft.statement();
  }

  private @Nullable LocalDate asOf(Row row) {
    LocalDate asOf = fields.day(row, Column.AS_OF);
    if (asOf == null && row.isUnknown(Column.AS_OF)) {
      findings.add(SurveyCode.RESERVES_DATE_MISSING, row.at(Column.AS_OF));
    }
    return asOf;
  }

  private ReserveDraft draft(MineId mine, LocalDate asOf, Row row) {
    return drafts
        .computeIfAbsent(mine, key -> new TreeMap<>())
        .computeIfAbsent(asOf, key -> new ReserveDraft(asOf, row.place(), findings));
  }

  private void add(Row row, ReserveDraft draft) {
    BigDecimal amount = fields.number(row, Column.AMOUNT, Quantity.ORE);
    String category = row.text(Column.CATEGORY);
    if (TOTALS.contains(Texts.key(category))) {
      if (amount != null) {
        draft.checkTotal(amount, row);
      }
      return;
    }
    draft.addShared(row, fields);
    Optional<ReserveCategories.Reading> reading = ReserveCategories.find(category);
    if (reading.isEmpty()) {
      if (amount != null || !category.isBlank()) {
        findings.add(SurveyCode.CATEGORY_UNKNOWN, row.at(Column.CATEGORY), "text", category);
      }
      return;
    }
    if (reading.get().superseded()) {
      findings.add(
          SurveyCode.CATEGORY_SUPERSEDED,
          row.at(Column.CATEGORY),
          "code",
          category,
          "category",
          reading.get().category());
    }
    if (amount != null) {
      draft.add(reading.get().category(), amount, row);
    }
  }
}
