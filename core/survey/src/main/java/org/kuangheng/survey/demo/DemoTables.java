package org.kuangheng.survey.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kuangheng.survey.CreditCode;
import org.kuangheng.survey.SurveyTables;

/** Fills the survey workbook of the fictional mines (示例调查表); what no verdict rests on is random. */
final class DemoTables {
  private static final String RESERVES_DAY = "2023-12-31";
  private static final BigDecimal RETAINED_TO_RECOVERABLE = new BigDecimal("1.25");

  private final Random random;
  private final List<Map<String, String>> mines = new ArrayList<>();
  private final List<Map<String, String>> titles = new ArrayList<>();
  private final List<Map<String, String>> reserves = new ArrayList<>();
  private final List<Map<String, String>> facts = new ArrayList<>();

  private DemoTables(long seed) {
    this.random = new Random(seed);
  }

  static SurveyTables of(List<DemoField> fields, long seed) {
    DemoTables tables = new DemoTables(seed);
    fields.forEach(field -> field.mines().forEach(tables::add));
    return new SurveyTables(tables.mines, tables.titles, tables.reserves, tables.facts);
  }

  private void add(DemoMine mine) {
    List<BigDecimal> amounts = amounts(mine);
    mines.add(basics(mine, amounts));
    mine.papers().forEach(paper -> titles.add(title(mine, paper)));
    addReserves(mine, amounts);
    mine.findings().forEach(finding -> facts.add(fact(mine, finding)));
  }

  /** Measured, indicated and inferred, together a quarter more than what is recoverable. */
  private static List<BigDecimal> amounts(DemoMine mine) {
    if (mine.recoverableReserves().isEmpty()) {
      return List.of();
    }
    BigDecimal retained =
        new BigDecimal(mine.recoverableReserves())
            .multiply(RETAINED_TO_RECOVERABLE)
            .setScale(2, RoundingMode.HALF_UP);
    BigDecimal measured = share(retained, "0.3");
    BigDecimal indicated = share(retained, "0.5");
    return List.of(measured, indicated, retained.subtract(measured).subtract(indicated));
  }

  private static BigDecimal share(BigDecimal whole, String part) {
    return whole.multiply(new BigDecimal(part)).setScale(2, RoundingMode.HALF_UP);
  }

  private Map<String, String> basics(DemoMine mine, List<BigDecimal> amounts) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("矿山编号", mine.id());
    row.put("序号", String.valueOf(mines.size() + 1));
    row.put("县区代码", mine.field().county());
    row.put("矿山名称", mine.name());
    row.put("采矿权人", mine.holder());
    row.put("统一社会信用代码", creditCode(mine));
    row.put("乡镇", "示例" + "一二三四五".charAt(random.nextInt(5)) + "乡");
    addRight(row, mine);
    row.put("矿种", DemoFacts.mineralName(mine.mineral()) + "矿");
    row.put("共伴生矿种", mine.otherMinerals());
    row.put("开采方式", mine.method());
    row.put("证载规模", mine.capacity());
    row.put("设计规模", mine.capacity());
    row.put("面积", DemoShapes.declaredKm2(mine));
    row.put("标高", DemoShapes.elevations(mine));
    if (!amounts.isEmpty()) {
      row.put(
          "保有资源量", "TM %s/KZ %s/TD %s".formatted(amounts.get(0), amounts.get(1), amounts.get(2)));
      row.put("可采储量", mine.recoverableReserves());
      row.put("截止日", RESERVES_DAY);
    }
    row.put("现状", mine.state());
    row.put("绿色矿山", random.nextInt(4) == 0 ? "是" : "否");
    row.put("修复义务", random.nextBoolean() ? "按方案履行" : "部分未履行");
    row.put("基金余额", String.valueOf(50 + random.nextInt(900)));
    row.put("债权债务", random.nextInt(3) == 0 ? "有银行借款（示例）" : "无");
    row.put("矿体编号", mine.oreBody());
    row.put("生产系统数", mine.capacity().isEmpty() ? "" : "1");
    row.put("整合意向", random.nextBoolean() ? "愿意参与整合" : "待定");
    row.put("备注", mine.remark());
    return row;
  }

  private static void addRight(Map<String, String> row, DemoMine mine) {
    for (DemoMine.Paper paper : mine.papers()) {
      if (paper.kind().equals("采矿许可证") || paper.kind().equals("探矿许可证")) {
        row.put("证号", paper.number());
        row.put("权利类型", paper.kind().equals("采矿许可证") ? "采矿权" : "探矿权");
        row.put("有效期", paper.from() + "至" + paper.to());
      }
    }
  }

  /** Well formed, and plainly nobody's: the organisation part reads FAKE. */
  private static String creditCode(DemoMine mine) {
    int owner = Math.floorMod(mine.holder().hashCode(), 100_000);
    return CreditCode.complete(
        "91" + mine.field().county() + "FAKE" + String.format("%05d", owner));
  }

  private static Map<String, String> title(DemoMine mine, DemoMine.Paper paper) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("矿山编号", mine.id());
    row.put("类型", paper.kind());
    row.put("编号", paper.number());
    row.put("发证层级", paper.kind().equals("县级认定") ? "县级" : paper.level());
    row.put("起", paper.from());
    row.put("止", paper.to());
    row.put("自身原因", paper.ownFault());
    row.put("文件", paper.kind() + " " + paper.number());
    return row;
  }

  private void addReserves(DemoMine mine, List<BigDecimal> amounts) {
    List<String> codes =
        mine.usesOldCodes() ? List.of("111b", "122b", "333") : List.of("TM", "KZ", "TD");
    for (int i = 0; i < amounts.size(); i++) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("矿山编号", mine.id());
      row.put("截止日", RESERVES_DAY);
      row.put("类别", codes.get(i));
      row.put("数量", amounts.get(i).toPlainString());
      if (i == 0) {
        row.put("回采率", "85");
        row.put("贫化率", "10");
        row.put("可采储量", mine.recoverableReserves());
        row.put("依据", "示例2023年度矿山储量年报（" + mine.name() + "）");
      }
      reserves.add(row);
    }
  }

  private Map<String, String> fact(DemoMine mine, DemoMine.Finding finding) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("矿山编号", mine.id());
    row.put("事实", DemoFacts.label(finding.key()));
    row.put("事实代码", finding.key());
    row.put("值", finding.value());
    row.put("认定单位", DemoFacts.unitName(finding.unit()));
    row.put("依据文件", "示例核查记录〔2025〕" + (1 + random.nextInt(99)) + "号");
    row.put("日期", "2025-05-" + (10 + random.nextInt(20)));
    row.put("状态", finding.state());
    return row;
  }
}
