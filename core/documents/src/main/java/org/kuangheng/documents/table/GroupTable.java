package org.kuangheng.documents.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.consolidation.Scenario;
import org.kuangheng.documents.content.Cell;
import org.kuangheng.documents.content.GridTable;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Rounding;
import org.kuangheng.policy.Pack;

/** T5 整合重组表: one row a group. */
final class GroupTable implements TableRows {
  @Override
  public GridTable fill(Pack.PlanForm.Table form, CountyView view) {
    Columns<Scenario.Group> columns =
        new Columns<Scenario.Group>()
            .with(group -> Cell.text(CountyView.label(group)), "整合矿区")
            .with(group -> Cell.text(members(group, view)), "参与矿山", "参与整合矿山")
            .with(group -> Cell.text(manner(group, view)), "整合方式")
            .with(group -> lead(group), "整合主体")
            .with(group -> MineCells.amount(group.capacity()), "整合后规模", "生产规模", "整合后生产规模")
            .with(
                group -> Cell.text(view.wording().word("scale", group.scaleClass().name())), "规模等级")
            .with(group -> MineCells.amount(group.retained()), "储量", "保有储量", "保有资源储量", "整合后储量")
            .with(
                group -> Cell.number(group.life().value(), Rounding.YEARS.decimals()), "年限", "服务年限")
            .with(_ -> Cell.count(1), "生产系统数", "生产系统");
    String category =
        view.pack().categories().stream()
            .filter(candidate -> candidate.kind() == Pack.Category.Kind.CONSOLIDATION)
            .map(Pack.Category::code)
            .findFirst()
            .orElse(null);
    return new TableForm(form, view, category)
        .fill(
            new TableForm.Filling<>(
                view.groups(),
                columns,
                group ->
                    group.lead().stream()
                        .findFirst()
                        .map(first -> view.everyMine().get(first.mine()))),
            view.wording().say("table.unit.groups"),
            List.of());
  }

  private static String members(Scenario.Group group, CountyView view) {
    return view.wording().list(group.members().stream().map(view::nameOf).toList());
  }

  private static Cell lead(Scenario.Group group) {
    return group.lead().isEmpty()
        ? new Cell.ToFill()
        : Cell.text(group.lead().getFirst().holder().name());
  }

  /** How the members meet: contiguous, neighbouring with a gap, or only on one ore body. */
  private static String manner(Scenario.Group group, CountyView view) {
    if (CountyView.upgradesAlone(group)) {
      return view.wording().word("manner", "UPGRADE");
    }
    Set<String> manners = new LinkedHashSet<>();
    for (MineId member : group.members()) {
      SpatialFindings findings = view.input().findings().get(member);
      if (findings != null) {
        findings.neighbours().stream()
            .filter(neighbour -> group.members().contains(neighbour.mine()))
            .forEach(neighbour -> manners.add(manner(neighbour)));
      }
    }
    if (!group.gaps().isEmpty()) {
      manners.add("NEIGHBOURING");
    }
    List<String> words =
        manners.stream().sorted().map(code -> view.wording().word("manner", code)).toList();
    return view.wording().list(words);
  }

  private static String manner(SpatialFindings.Neighbour neighbour) {
    if (neighbour.contact().contiguous()) {
      return "CONTIGUOUS";
    }
    return neighbour.sameOreBody() ? "SAME_ORE_BODY" : "NEIGHBOURING";
  }
}
