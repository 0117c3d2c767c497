package org.kuangheng.survey.demo;

/** The fictional mines of Pinglu (平陆县): rights above, beside and across each other. */
final class DemoPinglu {
  private DemoPinglu() {}

  static DemoField field() {
    DemoField field = new DemoField("140829", "PL", "平", new int[] {3_856_000, 37_518_000});
    stackedAndMixed(field);
    stackedAndMixedContinued(field);
    stackedAndMixedFurther(field);
    conflictsAndBlocks(field);
    conflictsAndBlocksContinued(field);
    return field;
  }

  private static void stackedAndMixed(DemoField field) {
    field
        .mine("bauxite")
        .underground("12")
        .lasting("8")
        .block(DemoBlock.rectangle(0, 0, 1000, 800).between(900, 700))
        .expect(
            "CONSOLIDATION",
            "4.4.1(3)",
            "与下部矿山上下重叠、标高错开，并与东侧矿山搭界；小型",
            "above another right, apart in elevation; contiguous with the one to the east; small");
    field
        .mine("bauxite")
        .underground("14")
        .lasting("8")
        .block(DemoBlock.rectangle(0, 0, 1000, 800).between(680, 500))
        .expect(
            "CONSOLIDATION",
            "4.4.1(3)",
            "与上部矿山上下重叠、标高错开，并与东侧矿山搭界；小型",
            "below another right, apart in elevation; contiguous with the one to the east; small");
    field
        .mine("bauxite")
        .underground("10")
        .lasting("9")
        .block(DemoBlock.rectangle(1000, 0, 800, 800).between(900, 500))
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与西侧两矿搭界；小型",
            "contiguous with two rights to the west; small");
  }

  private static void stackedAndMixedContinued(DemoField field) {
    field
        .mine("bauxite")
        .underground("15")
        .lasting("8")
        .block(DemoBlock.rectangle(3000, 0, 1000, 800).between(800, 600))
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与铁矿平面重叠但矿种不同；与西侧铝土矿搭界，小型",
            "overlaps an iron right, apart in mineral; contiguous with bauxite to the west; small");
    field
        .mine("iron")
        .underground("15")
        .lasting("8")
        .block(DemoBlock.rectangle(3400, 200, 1000, 800).between(800, 600))
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与铝土矿平面重叠但矿种不同；与东侧铁矿搭界，小型",
            "overlaps a bauxite right, apart in mineral; contiguous with iron to the east; small");
    field
        .mine("bauxite")
        .underground("18")
        .lasting("8")
        .block(DemoBlock.rectangle(2200, 0, 800, 800).between(800, 600))
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与东侧铝土矿搭界；小型",
            "contiguous with bauxite to the east; small");
  }

  private static void stackedAndMixedFurther(DemoField field) {
    field
        .mine("iron")
        .underground("18")
        .lasting("8")
        .block(DemoBlock.rectangle(4400, 200, 800, 800).between(800, 600))
        .expect(
            "CONSOLIDATION", "4.4.1(1)", "与西侧铁矿搭界；小型", "contiguous with iron to the west; small");
  }

  private static void conflictsAndBlocks(DemoField field) {
    field
        .mine("bauxite")
        .underground("15")
        .lasting("8")
        .block(DemoBlock.rectangle(6000, 0, 1000, 800).between(800, 600))
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与后一矿平面、标高、矿种均重叠（真实冲突 8 公顷），须先处理；小型",
            "overlaps the next in plan, elevation and mineral (8 ha): a real conflict; small");
    field
        .mine("bauxite")
        .underground("16")
        .lasting("8")
        .block(DemoBlock.rectangle(6900, 0, 1000, 800).between(780, 620))
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与前一矿平面、标高、矿种均重叠（真实冲突 8 公顷），须先处理；小型",
            "overlaps the one before in plan, elevation and mineral (8 ha): a real conflict; small");
    field
        .mine("bauxite")
        .underground("20")
        .lasting("8")
        .alone(3, 0)
        .expect("OTHER", "5.2.4", "小型且周边无矿（孤立小矿）", "small and alone");
  }

  private static void conflictsAndBlocksContinued(DemoField field) {
    field
        .mine("bauxite")
        .underground("45")
        .lasting("9")
        .alone(3, 1)
        .expect("SOLE_RETENTION", "4.3", "周边无搭界矿山，中型，9 年（孤立中型矿）", "alone, medium, 9 years");
    field
        .mine("bauxite")
        .underground("50")
        .lasting("9")
        .block(DemoBlock.rectangle(0, 3000, 1000, 800).between(800, 600))
        .block(DemoBlock.rectangle(400, 3300, 200, 200).between(800, 600).signed(-1, "扣除村庄压覆范围"))
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "矿区含扣除块；周边无搭界矿山，中型，9 年",
            "has a deducted block; alone, medium, 9 years");
    field
        .mine("bauxite")
        .underground("50")
        .lasting("9")
        .block(DemoBlock.rectangle(3000, 3000, 1000, 800).between(800, 650))
        .block(DemoBlock.rectangle(4000, 3000, 500, 800).between(700, 550))
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "两块各有标高；周边无搭界矿山，中型，9 年",
            "two blocks with their own elevations; alone, medium, 9 years");
  }
}
