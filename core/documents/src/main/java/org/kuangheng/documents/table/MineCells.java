package org.kuangheng.documents.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.documents.content.Cell;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.county.MineView;
import org.kuangheng.documents.wording.Wording;
import org.kuangheng.facts.FactValue;
import org.kuangheng.facts.MineRecord.CapacityBasis;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.facts.ReserveStatement.Category;
import org.kuangheng.facts.Title;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.Rounding;
import org.kuangheng.kernel.Tonnes;

/** The columns of T1 (矿山基本情况表), which other tables of mines share. */
final class MineCells {
  private static final int TWO = Rounding.TEN_THOUSAND_TONNES.decimals();
  private final CountyView view;

  MineCells(CountyView view) {
    this.view = view;
  }

  Columns<MineView> columns() {
    Columns<MineView> columns = new Columns<>();
    identity(columns);
    scale(columns);
    reserves(columns);
    return columns
        .with(m -> state(m), "现状", "开采现状", "生产状态")
        .with(m -> licence(m, Title.Kind.SAFETY_LICENCE), "安全证号与有效期", "安全生产许可证", "安全许可证号与有效期")
        .with(m -> green(m), "绿色矿山")
        .with(m -> remarks(m), "备注");
  }

  private void identity(Columns<MineView> columns) {
    columns
        .with(m -> Cell.text(m.id().value()), "矿山编号")
        .with(m -> Cell.text(m.name()), "矿山名称", "矿山")
        .with(m -> Cell.text(m.mine().holder().name()), "采矿权人", "矿业权人", "企业名称")
        .with(m -> Cell.text(m.mine().holder().creditCode()), "统一社会信用代码")
        .with(
            m -> right(m).map(t -> Cell.text(t.number())).orElse(Cell.EMPTY),
            "证号",
            "许可证号",
            "采矿许可证号")
        .with(
            m ->
                right(m)
                    .map(t -> Cell.text(view.wording().word("title", t.kind().name())))
                    .orElse(Cell.EMPTY),
            "权利类型",
            "矿业权类型")
        .with(m -> right(m).map(t -> Cell.text(period(t))).orElse(Cell.EMPTY), "有效期", "许可证有效期")
        .with(m -> Cell.text(view.wording().mineral(m.mine().mineral())), "矿种", "开采矿种", "主矿种")
        .with(
            m ->
                m.mine().method() == null
                    ? Cell.EMPTY
                    : Cell.text(view.wording().word("method", m.mine().method().name())),
            "开采方式")
        .with(m -> area(m), "面积", "矿区面积")
        .with(m -> elevations(m), "标高", "开采标高");
  }

  private void scale(Columns<MineView> columns) {
    columns
        .with(m -> capacity(m, CapacityBasis.LICENSED), "证载规模", "证载生产规模")
        .with(m -> capacity(m, CapacityBasis.DESIGNED), "设计规模", "设计生产规模")
        .with(m -> capacity(m, CapacityBasis.ACTUAL), "实际产能", "实际生产能力")
        .with(m -> chosenCapacity(m), "生产规模", "生产能力")
        .with(m -> scaleClass(m), "规模等级", "规模类别");
  }

  private void reserves(Columns<MineView> columns) {
    columns
        .with(m -> resources(m.mine().reserves()), "保有资源量", "保有资源储量")
        .with(m -> recoverable(m.mine().reserves()), "可采储量")
        .with(
            m -> m.mine().reserves() == null ? Cell.EMPTY : Cell.day(m.mine().reserves().asOf()),
            "截止日",
            "储量截止日",
            "截止日期")
        .with(m -> life(m), "服务年限", "储量服务年限", "资源储量服务年限");
  }

  static Cell life(MineView mine) {
    return mine.verdict() == null || mine.verdict().life().years() == null
        ? Cell.EMPTY
        : Cell.number(mine.verdict().life().years().value(), Rounding.YEARS.decimals());
  }

  Cell scaleClass(MineView mine) {
    return mine.verdict() == null || mine.verdict().scale().scaleClass() == null
        ? Cell.EMPTY
        : Cell.text(view.wording().word("scale", mine.verdict().scale().scaleClass().name()));
  }

  static Cell chosenCapacity(MineView mine) {
    return mine.verdict() == null ? Cell.EMPTY : amount(mine.verdict().scale().capacity());
  }

  private static Cell capacity(MineView mine, CapacityBasis basis) {
    return amount(mine.mine().capacities().get(basis));
  }

  static Cell amount(@Nullable AnnualCapacity capacity) {
    return capacity == null ? Cell.EMPTY : Cell.number(capacity.tenThousands(), TWO);
  }

  static Cell amount(@Nullable Tonnes tonnes) {
    return tonnes == null ? Cell.EMPTY : Cell.number(tonnes.tenThousands(), TWO);
  }

  /** TM/KZ/TD as the field writes them, a dash for what is not stated. */
  private Cell resources(@Nullable ReserveStatement statement) {
    if (statement == null) {
      return Cell.EMPTY;
    }
    Map<Category, Tonnes> amounts = statement.amounts();
    List<String> parts =
        List.of(Category.MEASURED, Category.INDICATED, Category.INFERRED).stream()
            .map(amounts::get)
            .map(
                tonnes ->
                    tonnes == null
                        ? view.wording().none()
                        : Wording.brief(tonnes.tenThousands(), Rounding.TEN_THOUSAND_TONNES))
            .toList();
    return Cell.text(String.join("/", parts));
  }

  private static Cell recoverable(@Nullable ReserveStatement statement) {
    return statement == null ? Cell.EMPTY : amount(statement.recoverable());
  }

  private static Cell area(MineView mine) {
    if (mine.mine().area() != null) {
      return Cell.number(mine.mine().area().planarArea().km2(), Rounding.AREA_KM2.decimals());
    }
    return mine.mine().declaredArea() == null
        ? Cell.EMPTY
        : Cell.number(mine.mine().declaredArea().km2(), Rounding.AREA_KM2.decimals());
  }

  private Cell elevations(MineView mine) {
    Optional<ElevationRange> range =
        mine.mine().area() == null ? Optional.empty() : mine.mine().area().elevations();
    return range.map(held -> Cell.text(view.wording().range(held))).orElse(Cell.EMPTY);
  }

  /** The paper that carries the right: the mining licence first, else the first of the others. */
  static Optional<Title> right(MineView mine) {
    return mine.mine().titles(Title.Kind.MINING_LICENCE).stream()
        .findFirst()
        .or(
            () ->
                mine.mine().titles().stream()
                    .filter(title -> title.kind() != Title.Kind.SAFETY_LICENCE)
                    .findFirst());
  }

  private Cell licence(MineView mine, Title.Kind kind) {
    return mine.mine().titles(kind).stream()
        .findFirst()
        .map(
            title ->
                Cell.text(
                    title.number() == null ? period(title) : title.number() + " " + period(title)))
        .orElse(Cell.EMPTY);
  }

  private String period(Title title) {
    return title.from() == null && title.to() == null
        ? ""
        : view.wording()
            .say(
                "period",
                "from",
                view.wording().day(title.from()),
                "to",
                view.wording().day(title.to()));
  }

  private Cell state(MineView mine) {
    return mine.mine().state() == null
        ? Cell.EMPTY
        : Cell.text(view.wording().word("state", mine.mine().state().name()));
  }

  private Cell green(MineView mine) {
    return mine.mine()
        .findFact("greenMine")
        .map(
            fact ->
                fact.value() instanceof FactValue.YesNo(boolean yes)
                    ? Cell.text(view.wording().say(yes ? "yes" : "no"))
                    : Cell.EMPTY)
        .orElse(Cell.EMPTY);
  }

  private Cell remarks(MineView mine) {
    if (mine.verdict() == null) {
      return Cell.text(mine.mine().notes().get("备注"));
    }
    List<String> alerts =
        mine.verdict().alerts().stream().map(alert -> view.wording().of(alert.text())).toList();
    String own = mine.mine().notes().getOrDefault("备注", "");
    return Cell.text(
        own + (own.isEmpty() || alerts.isEmpty() ? "" : "；") + String.join("；", alerts));
  }
}
