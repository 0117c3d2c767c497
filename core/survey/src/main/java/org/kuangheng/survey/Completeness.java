package org.kuangheng.survey;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.facts.Title;

/**
 * How much of what clause 5.1 asks for is stated of a mine (填报完整度), group by group.
 *
 * @param cells every group
 */
public record Completeness(Map<SurveyGroup, Cell> cells) {
  /** What a group asks for and what of it nobody has stated, by label. */
  public record Cell(int asked, List<String> missing) {
    public Cell {
      missing = List.copyOf(missing);
    }

    public int stated() {
      return asked - missing.size();
    }
  }

  private static final Map<SurveyGroup, List<Column>> ASKED =
      new EnumMap<>(
          Map.of(
              SurveyGroup.IDENTITY,
              List.of(Column.NAME, Column.HOLDER, Column.CREDIT_CODE, Column.TOWN),
              SurveyGroup.RIGHTS,
              List.of(),
              SurveyGroup.AREA,
              List.of(Column.AREA, Column.ELEVATION),
              SurveyGroup.CAPACITY,
              List.of(Column.MINERAL, Column.METHOD, Column.LICENSED, Column.SYSTEMS),
              SurveyGroup.RESERVES,
              List.of(),
              SurveyGroup.STATE,
              List.of(Column.STATE),
              SurveyGroup.ECOLOGY,
              List.of(Column.GREEN, Column.RESTORATION, Column.FUND),
              SurveyGroup.ASSETS,
              List.of(Column.ARREARS, Column.DEBTS),
              SurveyGroup.INTENTION,
              List.of(Column.INTENTION)));
  private static final Set<Title.Kind> ENTITLING =
      Set.of(
          Title.Kind.MINING_LICENCE,
          Title.Kind.EXPLORATION_LICENCE,
          Title.Kind.DELIMITATION_APPROVAL,
          Title.Kind.GRANT_CONTRACT,
          Title.Kind.TRANSACTION_CONFIRMATION);

  public Completeness {
    cells = Map.copyOf(cells);
  }

  public static Completeness of(MineRecord mine) {
    Map<String, String> row =
        SurveyTables.of(List.of(mine), key -> key).rows(SheetKind.MINES).getFirst();
    EnumMap<SurveyGroup, Cell> cells = new EnumMap<>(SurveyGroup.class);
    ASKED.forEach(
        (group, columns) -> {
          List<String> missing = new ArrayList<>();
          columns.stream()
              .map(Column::header)
              .filter(header -> !row.containsKey(header))
              .forEach(missing::add);
          int further = further(group, mine, missing);
          cells.put(group, new Cell(columns.size() + further, missing));
        });
    return new Completeness(cells);
  }

  /** What is asked for beyond the mine's own row; how many things that is. */
  private static int further(SurveyGroup group, MineRecord mine, List<String> missing) {
    ReserveStatement reserves = mine.reserves();
    return switch (group) {
      case RIGHTS -> {
        List<Title> titles =
            mine.titles().stream().filter(title -> ENTITLING.contains(title.kind())).toList();
        ask(!titles.isEmpty(), "权证", missing);
        ask(titles.stream().anyMatch(title -> title.number() != null), "证号", missing);
        ask(titles.stream().anyMatch(title -> title.to() != null), "有效期止", missing);
        yield 3;
      }
      case AREA -> {
        ask(mine.area() != null, "拐点坐标", missing);
        yield 1;
      }
      case RESERVES -> {
        ask(reserves != null && !reserves.amounts().isEmpty(), "保有资源储量", missing);
        ask(
            reserves != null && (reserves.recoverable() != null || reserves.recovery() != null),
            "可采储量或回采率",
            missing);
        yield 2;
      }
      case STATE -> {
        ask(!mine.titles(Title.Kind.SAFETY_LICENCE).isEmpty(), "安全生产许可证", missing);
        yield 1;
      }
      case IDENTITY, CAPACITY, ECOLOGY, ASSETS, INTENTION -> 0;
    };
  }

  private static void ask(boolean stated, String label, List<String> missing) {
    if (!stated) {
      missing.add(label);
    }
  }

  /** Whether everything asked for is stated. */
  public boolean isComplete() {
    return cells.values().stream().allMatch(cell -> cell.missing().isEmpty());
  }
}
