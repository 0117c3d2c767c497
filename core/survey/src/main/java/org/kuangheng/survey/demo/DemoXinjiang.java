package org.kuangheng.survey.demo;

/** The fictional mines of Xinjiang county (新绛县): guided exit and the spring basin. */
final class DemoXinjiang {
  private DemoXinjiang() {}

  static DemoField field() {
    DemoField field = new DemoField("140825", "XJ", "新", new int[] {3_943_000, 37_520_000});
    exitAndSpring(field);
    exitAndSpringContinued(field);
    exitAndSpringFurther(field);
    return field;
  }

  private static void exitAndSpring(DemoField field) {
    field
        .mine("bauxite")
        .underground("45")
        .lasting("9")
        .alone(0, 0)
        .says("appliesToLeave", "是")
        .expect(
            "GUIDED_EXIT",
            "4.2.1a",
            "符合保留条件但企业主动申请退出",
            "would qualify to stay, but applies to leave");
    field
        .mine("bauxite")
        .underground("45")
        .lasting("9")
        .alone(1, 0)
        .says("countyHoldsHarm", "是")
        .expect(
            "GUIDED_EXIT",
            "4.2.1b",
            "县级政府综合考虑认为影响区域未来发展",
            "the county holds that it would harm development");
    field
        .mine("bauxite")
        .underground("45")
        .lasting("9")
        .alone(2, 0)
        .says("otherLawfulExit", "是", "WR")
        .expect(
            "GUIDED_EXIT",
            "4.2.2",
            "水务部门认定依法应当退出的其他情形",
            "another lawful case found by the water bureau");
  }

  private static void exitAndSpringContinued(DemoField field) {
    field
        .mine("bauxite")
        .underground("45")
        .lasting("9")
        .alone(0, 1)
        .expect(
            "CLOSURE",
            "4.1.7",
            "全部位于泉域重点保护区内，退出后无剩余",
            "wholly inside the core of the spring basin; nothing is left");
    field
        .mine("bauxite")
        .underground("45")
        .lasting("9")
        .alone(1, 1)
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "仅位于泉域保护范围（限制图层，须水务部门意见）；周边无搭界矿山，中型，9 年",
            "inside the spring basin only, which needs an opinion; alone, medium, 9 years");
    field
        .mine("bauxite")
        .underground("45")
        .lasting("9")
        .alone(2, 1)
        .says("appliesToLeave", "是", "NR")
        .expect(
            "UNDECIDED",
            "4.2.1a",
            "申请退出由无权单位（自然资源部门）填报，不予采信：引导退出或单独保留未定",
            "the application is stated by a unit that may not: guided exit or sole retention");
  }

  private static void exitAndSpringFurther(DemoField field) {
    field
        .mine("bauxite")
        .underground("20")
        .lasting("9")
        .at(0, 6000, 900, 700)
        .says("appliesToLeave", "是")
        .expect(
            "GUIDED_EXIT",
            "4.2.1a",
            "虽与后一矿搭界可整合，企业主动申请退出",
            "could merge with the next, but applies to leave");
    field
        .mine("bauxite")
        .underground("22")
        .lasting("9")
        .at(900, 6000, 900, 700)
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与前一矿搭界（前矿申请退出，搭界按现有矿权计），小型，可整合；能否成组由整合方案判断",
            "contiguous with a right that is leaving; contiguity counts existing rights; small");
  }
}
