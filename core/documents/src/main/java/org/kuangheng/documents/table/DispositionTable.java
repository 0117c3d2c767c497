package org.kuangheng.documents.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.documents.content.Cell;
import org.kuangheng.documents.content.GridTable;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.county.MineView;
import org.kuangheng.policy.Pack;

/** T2 关闭取缔清单, T3 引导退出清单, T4 单独保留清单: the mines of one kind of disposition. */
record DispositionTable(Pack.Category.Kind kind) implements TableRows {
  @Override
  public GridTable fill(Pack.PlanForm.Table form, CountyView view) {
    String category =
        view.pack().categories().stream()
            .filter(candidate -> candidate.kind() == kind)
            .map(Pack.Category::code)
            .findFirst()
            .orElse(null);
    Columns<MineView> columns =
        new MineCells(view)
            .columns()
            .with(mine -> clauses(mine), "适用条款", "条款")
            .with(mine -> labels(mine, view), "事实", "认定事实", "理由")
            .with(mine -> evidence(mine), "证据", "依据")
            .with(mine -> verifiers(mine, view), "认定部门", "认定单位");
    return new TableForm(form, view, category)
        .fill(
            new TableForm.Filling<>(view.of(kind), columns, mine -> Optional.of(mine.mine())),
            "",
            List.of());
  }

  private static Cell clauses(MineView mine) {
    return Cell.text(
        String.join(
            "、", mine.grounds().stream().map(Verdict.CriterionResult::clause).distinct().toList()));
  }

  private static Cell labels(MineView mine, CountyView view) {
    List<String> labels =
        mine.grounds().stream()
            .map(
                ground ->
                    view.pack().criteria().stream()
                        .filter(criterion -> criterion.id().equals(ground.criterion()))
                        .findFirst()
                        .map(criterion -> view.wording().of(criterion.label()))
                        .orElse(ground.criterion()))
            .toList();
    return Cell.text(String.join("；", labels));
  }

  /** The sources of the inputs that are known. */
  private static Cell evidence(MineView mine) {
    List<String> sources =
        mine.grounds().stream()
            .flatMap(ground -> ground.inputs().stream())
            .filter(input -> input.value() != null)
            .map(Verdict.Input::source)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return Cell.text(String.join("；", sources));
  }

  private static Cell verifiers(MineView mine, CountyView view) {
    Set<String> units = new LinkedHashSet<>();
    for (Verdict.CriterionResult ground : mine.grounds()) {
      view.pack()
          .findClause(ground.clause())
          .ifPresent(clause -> units.addAll(clause.verifiedBy()));
    }
    List<String> names =
        units.stream()
            .map(
                code ->
                    view.pack().departments().stream()
                        .filter(department -> department.code().equals(code))
                        .findFirst()
                        .map(department -> view.wording().of(department.name()))
                        .orElseGet(() -> view.wording().word("unit", code)))
            .toList();
    return Cell.text(String.join("、", names));
  }
}
