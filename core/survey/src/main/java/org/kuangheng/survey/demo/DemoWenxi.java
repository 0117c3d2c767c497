package org.kuangheng.survey.demo;

/**
 * The fictional mines of Wenxi (闻喜县): protected areas, roads, railway and heritage, and what is
 * left after withdrawal.
 */
final class DemoWenxi {
  private DemoWenxi() {}

  static DemoField field() {
    DemoField field = new DemoField("140823", "WX", "闻", new int[] {3_914_000, 37_520_000});
    reservesAndHeritage(field);
    reservesAndHeritageContinued(field);
    findingsWaterAndRoads(field);
    findingsWaterAndRoadsContinued(field);
    return field;
  }

  private static void reservesAndHeritage(DemoField field) {
    field
        .mine("copper")
        .underground("30")
        .lasting("10")
        .alone(0, 0)
        .expect(
            "CLOSURE",
            "4.1.7",
            "自然保护区占 80%，退出后剩余面积 20%、服务年限 2 年，不具备开采条件（计算）",
            "a nature reserve takes 80 %; 2 years are left (computed)");
    field
        .mine("copper")
        .underground("30")
        .lasting("10")
        .alone(1, 0)
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "自然保护区占 30%，退出后剩余服务年限 7 年，仍具备条件；周边无搭界矿山，中型，10 年",
            "a nature reserve takes 30 %; 7 years are left; alone, medium, 10 years");
    field
        .mine("copper")
        .underground("20")
        .lasting("10")
        .alone(2, 0)
        .expect(
            "OTHER",
            "5.2.4",
            "仅边缘 40 米落入公路 100 米控制范围，剩余足够；小型且周边无矿",
            "only a 40 m strip lies within 100 m of the highway; small and alone");
  }

  private static void reservesAndHeritageContinued(DemoField field) {
    field
        .mine("copper")
        .underground("30")
        .lasting("10")
        .alone(3, 0)
        .expect(
            "CLOSURE",
            "4.1.7",
            "全部位于文物保护范围内，退出后无剩余",
            "wholly inside a heritage protection range; nothing is left");
    field
        .mine("copper")
        .underground("40")
        .lasting("8")
        .alone(0, 1)
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "仅涉及文物建设控制地带（限制图层，须文旅部门意见），不构成 4.1.7；周边无搭界矿山，中型，8 年",
            "only a heritage control zone, which needs an opinion; alone, medium, 8 years");
    field
        .mine("copper")
        .underground("40")
        .lasting("10")
        .alone(1, 1)
        .says("unfitAfterWithdrawal", "是", "EE")
        .expect(
            "CLOSURE",
            "4.1.7",
            "保护区仅占 20%，计算可存续，但生态环境部门认定退出后不具备条件，以认定为准",
            "20 % only, but the ecology bureau finds it unfit after withdrawal; the finding counts");
  }

  private static void findingsWaterAndRoads(DemoField field) {
    field
        .mine("copper")
        .underground("40")
        .lasting("10")
        .alone(2, 1)
        .says("unfitAfterWithdrawal", "否", "NR")
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "保护区占 80%，计算剩余 2 年，但自然资源部门认定仍具备条件，以认定为准；周边无搭界矿山，中型，10 年",
            "80 % is taken, but NR finds it still fit; the finding counts; alone, medium, 10 years");
    field
        .mine("copper")
        .underground("40")
        .lasting("10")
        .alone(3, 1)
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "水源一级保护区占 45%，剩余 5.5 年；周边无搭界矿山，中型，10 年",
            "a first-class water source takes 45 %; 5.5 years are left; alone, medium, 10 years");
    field
        .mine("copper")
        .underground("40")
        .lasting("10")
        .alone(0, 2)
        .expect(
            "CLOSURE",
            "4.1.7",
            "水源二级保护区占 55%，剩余 4.5 年，不足 5 年",
            "a second-class water source takes 55 %; 4.5 years are left");
  }

  private static void findingsWaterAndRoadsContinued(DemoField field) {
    field
        .mine("iron")
        .openPit("70")
        .lasting("7")
        .alone(1, 2)
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "距铁路 800 米的露天矿，限制图层须铁路部门同意，不构成 4.1.7；周边无搭界矿山，露天铁矿 70 万吨为中型，7 年",
            "an open pit 800 m from a railway needs consent only; alone, medium, 7 years");
    field
        .mine("copper")
        .underground("20")
        .lasting("7")
        .at(5500, 6000, 1000, 800)
        .expect(
            "OTHER",
            "5.2.4",
            "地下矿不受铁路 1000 米限制；小型且周边无矿",
            "underground: the railway rule does not bind it; small and alone");
    field
        .mine("copper")
        .underground("40")
        .lasting("8")
        .alone(3, 2)
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "公路穿过矿区，退出 20% 后成两块，剩余 6.4 年；周边无搭界矿山，中型，8 年",
            "a highway cuts it in two; 80 % and 6.4 years are left; alone, medium, 8 years");
  }
}
