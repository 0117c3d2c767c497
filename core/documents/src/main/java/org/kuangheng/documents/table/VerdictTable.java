package org.kuangheng.documents.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.documents.content.Cell;
import org.kuangheng.documents.content.GridTable;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.county.MineView;
import org.kuangheng.documents.county.Standing;
import org.kuangheng.documents.county.Standings;
import org.kuangheng.documents.wording.Wording;
import org.kuangheng.kernel.Rounding;
import org.kuangheng.kernel.Truth;

/** 研判结果表: every mine's verdict in a row, with clauses, numbers, questions and receipt. */
public final class VerdictTable {
  private static final List<String> COLUMNS =
      List.of(
          "county",
          "mine",
          "name",
          "eligible",
          "recommended",
          "possible",
          "grounds",
          "unknown",
          "capacity",
          "scale",
          "quantity",
          "life",
          "thresholds",
          "deciding",
          "units",
          "flip",
          "alerts",
          "receipt");

  private VerdictTable() {}

  /** The mines of one county's view; {@code county} stands in the first column. */
  public static List<List<Cell>> rows(CountyView view) {
    return view.mines().stream().map(mine -> row(mine, view)).toList();
  }

  public static GridTable of(List<List<Cell>> rows, Wording wording) {
    List<String> headings =
        COLUMNS.stream().map(column -> wording.say("verdicts." + column)).toList();
    return new GridTable(
        "verdicts", wording.say("verdicts.title"), "", 3, headings, rows, List.of());
  }

  private static List<Cell> row(MineView mine, CountyView view) {
    Verdict verdict = mine.verdict();
    Wording wording = view.wording();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(view.name()));
    cells.add(Cell.text(mine.id().value()));
    cells.add(Cell.text(mine.name()));
    if (verdict == null) {
      cells.add(Cell.text(wording.word("truth", Truth.UNKNOWN.name())));
      cells.add(Cell.text(Standings.of(mine, view)));
      while (cells.size() < COLUMNS.size()) {
        cells.add(Cell.EMPTY);
      }
      return cells;
    }
    cells.add(Cell.text(wording.word("truth", verdict.eligibility().eligible().name())));
    cells.add(Cell.text(Standings.of(mine, view)));
    cells.add(Cell.text(possible(mine, wording)));
    cells.add(Cell.text(clauses(verdict, Truth.MET)));
    cells.add(Cell.text(clauses(verdict, Truth.UNKNOWN)));
    numbers(cells, mine, verdict, view);
    cells.add(Cell.text(thresholds(verdict, view)));
    cells.add(Cell.text(questions(verdict, view)));
    cells.add(Cell.text(units(verdict, view)));
    cells.add(
        Cell.text(
            verdict.flips().stream()
                .limit(1)
                .map(flip -> wording.of(flip.text()))
                .findFirst()
                .orElse("")));
    cells.add(
        Cell.text(
            String.join(
                "；", verdict.alerts().stream().map(alert -> wording.of(alert.text())).toList())));
    cells.add(Cell.text(verdict.receipt().verdict().brief()));
    return cells;
  }

  private static void numbers(List<Cell> cells, MineView mine, Verdict verdict, CountyView view) {
    cells.add(MineCells.chosenCapacity(mine));
    cells.add(new MineCells(view).scaleClass(mine));
    cells.add(MineCells.amount(verdict.life().quantity()));
    cells.add(MineCells.life(mine));
  }

  private static String possible(MineView mine, Wording wording) {
    return mine.standing() instanceof Standing.Undecided(var categories)
        ? wording.list(categories.stream().map(category -> wording.of(category.name())).toList())
        : "";
  }

  /** Clauses of the recommendation that are met; or every clause not yet known. */
  private static String clauses(Verdict verdict, Truth truth) {
    return String.join(
        "、",
        verdict.criteria().stream()
            .filter(result -> result.truth() == truth)
            .filter(
                result -> truth == Truth.UNKNOWN || result.category().equals(verdict.recommended()))
            .map(Verdict.CriterionResult::clause)
            .distinct()
            .toList());
  }

  private static String thresholds(Verdict verdict, CountyView view) {
    return String.join(
        "；",
        verdict.thresholds().stream()
            .map(
                result ->
                    view.wording()
                        .say(
                            "threshold.item",
                            "label",
                            label(result, view),
                            "truth",
                            view.wording().word("truth", result.truth().name()),
                            "actual",
                            number(result.actual(), view),
                            "limit",
                            number(result.limit(), view),
                            "unit",
                            view.wording().word("measure", result.unit())))
            .toList());
  }

  private static String label(Verdict.ThresholdResult result, CountyView view) {
    return view.pack()
        .findThreshold(result.threshold())
        .map(threshold -> view.wording().of(threshold.label()))
        .orElse(result.threshold());
  }

  private static String number(@Nullable BigDecimal value, CountyView view) {
    return value == null
        ? view.wording().say("unknown")
        : Wording.brief(value, Rounding.TEN_THOUSAND_TONNES);
  }

  private static String questions(Verdict verdict, CountyView view) {
    List<String> sentences = new ArrayList<>();
    verdict.deciding().stream()
        .limit(1)
        .forEach(
            set -> {
              set.facts().forEach(one -> sentences.add(view.wording().of(one.question())));
              if (set.note() != null) {
                sentences.add(view.wording().of(set.note()));
              }
            });
    return String.join("；", sentences);
  }

  private static String units(Verdict verdict, CountyView view) {
    return String.join(
        "；",
        verdict.deciding().stream()
            .limit(1)
            .flatMap(set -> set.facts().stream())
            .map(question -> Units.of(question.units(), view))
            .toList());
  }
}
