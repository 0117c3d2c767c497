package org.kuangheng.survey.demo;

/**
 * The fictional mines of Ruicheng (芮城县): phosphate between the scale table and the plan minimum.
 */
final class DemoRuicheng {
  private DemoRuicheng() {}

  static DemoField field() {
    DemoField field = new DemoField("140830", "RC", "芮", new int[] {3_840_000, 37_472_000});
    phosphate(field);
    phosphateContinued(field);
    phosphateFurther(field);
    return field;
  }

  private static void phosphate(DemoField field) {
    field
        .mine("phosphate")
        .underground("40")
        .lasting("9")
        .alone(0, 0)
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "磷矿 40 万吨按 208 号文为中型，周边无搭界矿山，9 年，符合 4.3；但低于方案最低 50 万吨，须提升产能并预警",
            "phosphate of 40 is medium by class, alone, 9 years: 4.3 is met; below the plan minimum of 50, which is a warning");
    field
        .mine("phosphate")
        .underground("49")
        .lasting("9")
        .alone(1, 0)
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "磷矿 49 万吨为中型，符合 4.3；低于方案最低 50 万吨，须提升产能",
            "49 is medium: 4.3 is met; below the minimum of 50");
    field
        .mine("phosphate")
        .underground("50")
        .lasting("9")
        .alone(2, 0)
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "磷矿 50 万吨为中型且恰达方案最低规模；周边无搭界矿山，9 年",
            "50 is medium and exactly the minimum; alone, 9 years");
  }

  private static void phosphateContinued(DemoField field) {
    field
        .mine("phosphate")
        .underground("29")
        .lasting("9")
        .alone(3, 0)
        .expect("OTHER", "5.2.4", "磷矿 29 万吨为小型；周边无矿", "29 is small; alone");
    field
        .mine("phosphate")
        .openPit("25")
        .lasting("10")
        .at(0, 3000, 900, 700)
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "小型，与后一矿搭界；合计 50 万吨恰达最低规模",
            "small, contiguous with the next; together exactly 50");
    field
        .mine("phosphate")
        .openPit("25")
        .lasting("10")
        .at(900, 3000, 900, 700)
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "小型，与前一矿搭界；合计 50 万吨恰达最低规模",
            "small, contiguous with the one before; together exactly 50");
  }

  private static void phosphateFurther(DemoField field) {
    field
        .mine("phosphate")
        .openPit("100")
        .lasting("15")
        .alone(2, 1)
        .says("greenMine", "是")
        .paper("采矿许可证", "C1400002015123219309911", "2015-12-01", "2025-11-30")
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "大型，周边无搭界矿山，15 年；采矿证 2025 年 11 月底到期，须预警",
            "large, alone, 15 years; its licence ends in November 2025");
  }
}
