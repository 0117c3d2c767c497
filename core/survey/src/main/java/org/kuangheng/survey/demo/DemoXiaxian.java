package org.kuangheng.survey.demo;

/** The fictional mines of Xiaxian (夏县): iron at every limit of scale, life and distance. */
final class DemoXiaxian {
  private DemoXiaxian() {}

  static DemoField field() {
    DemoField field = new DemoField("140828", "XX", "夏", new int[] {3_890_000, 37_520_000});
    scaleAndLife(field);
    scaleAndLifeContinued(field);
    scaleAndLifeFurther(field);
    contactAndGaps(field);
    contactAndGapsContinued(field);
    contactAndGapsFurther(field);
    distanceAndOreBody(field);
    distanceAndOreBodyContinued(field);
    distanceAndOreBodyFurther(field);
    return field;
  }

  private static void scaleAndLife(DemoField field) {
    field
        .mine("iron")
        .openPit("45")
        .lasting("12")
        .alone(0, 0)
        .expect(
            "OTHER",
            "5.2.4",
            "露天铁矿 45 万吨达到方案最低 30 万吨，但按 208 号文为小型（中型 60 起），不得单独保留；周边无矿",
            "open-pit iron of 45 passes the plan minimum but is small by class: no sole retention; alone");
    field
        .mine("iron")
        .openPit("59.9")
        .lasting("12")
        .alone(1, 0)
        .expect(
            "OTHER",
            "5.2.4",
            "露天铁矿 59.9 万吨仍为小型（界限 60），不得单独保留；周边无矿",
            "59.9 is still small (limit 60); alone");
    field
        .mine("iron")
        .openPit("60")
        .lasting("6")
        .alone(2, 0)
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "露天铁矿 60 万吨恰为中型；周边无搭界矿山，6 年",
            "exactly medium at 60; alone, 6 years");
  }

  private static void scaleAndLifeContinued(DemoField field) {
    field
        .mine("iron")
        .underground("30")
        .lasting("8")
        .alone(3, 0)
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "地下铁矿 30 万吨恰为中型；周边无搭界矿山，8 年",
            "underground iron is medium from 30; alone, 8 years");
    field
        .mine("iron")
        .underground("29")
        .lasting("8")
        .alone(0, 1)
        .expect("OTHER", "5.2.4", "地下铁矿 29 万吨为小型，不得单独保留；周边无矿", "29 is small; alone");
    field
        .mine("iron")
        .underground("40")
        .recoverable("180.00")
        .alone(1, 1)
        .expect(
            "OTHER",
            "5.2.4",
            "服务年限恰为 5.00 年：满足“不少于 5 年”，不满足单独保留“大于 5 年”；周边无矿",
            "exactly 5.00 years: at least 5, but not more than 5; alone");
  }

  private static void scaleAndLifeFurther(DemoField field) {
    field
        .mine("iron")
        .underground("40")
        .recoverable("180.36")
        .alone(2, 1)
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "服务年限 5.01 年，大于 5 年；中型，周边无搭界矿山",
            "5.01 years is more than 5; alone, medium");
    field
        .mine("iron")
        .underground("40")
        .recoverable("179.64")
        .alone(3, 1)
        .expect("OTHER", "5.2.4", "服务年限 4.99 年，不足 5 年；周边无矿", "4.99 years; alone");
  }

  private static void contactAndGaps(DemoField field) {
    field
        .mine("iron")
        .openPit("45")
        .lasting("8")
        .at(0, 6000, 900, 700)
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "露天铁矿 45 万吨为小型，与后一矿搭界",
            "open-pit iron of 45, small, contiguous with the next");
    field
        .mine("iron")
        .openPit("35")
        .lasting("8")
        .at(900, 6000, 900, 700)
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "露天铁矿 35 万吨为小型，与前一矿搭界",
            "open-pit iron of 35, small, contiguous with the one before");
    field
        .mine("iron")
        .underground("15")
        .lasting("8")
        .at(3000, 6000, 900, 700)
        .expect(
            "CONSOLIDATION",
            "4.4.1(2)",
            "与后一矿相距 80 米，其间为夹缝资源；小型",
            "80 m from the next with a gap between; small");
  }

  private static void contactAndGapsContinued(DemoField field) {
    field
        .mine("iron")
        .underground("18")
        .lasting("8")
        .at(3980, 6000, 900, 700)
        .expect(
            "CONSOLIDATION",
            "4.4.1(2)",
            "与前一矿相距 80 米，其间为夹缝资源；小型",
            "80 m from the one before with a gap between; small");
    field
        .mine("iron")
        .underground("40")
        .lasting("8")
        .at(6000, 6000, 900, 700)
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "与后一矿仅角点相接，不构成搭界；中型，8 年",
            "touches the next in a corner only, which is not contiguous; medium, 8 years");
    field
        .mine("iron")
        .underground("15")
        .lasting("8")
        .at(6900, 6700, 900, 700)
        .expect(
            "CONSOLIDATION",
            "4.4.1(2)",
            "与前一矿仅角点相接，属相邻；小型",
            "touches the one before in a corner: a neighbour; small");
  }

  private static void contactAndGapsFurther(DemoField field) {
    field
        .mine("iron")
        .underground("15")
        .lasting("8")
        .at(9000, 6000, 900, 700)
        .expect(
            "CONSOLIDATION",
            "4.4.1(2)",
            "与后一矿相距 200 米，其间为永久基本农田，夹缝不可取；属相邻，小型",
            "200 m from the next, farmland between, no gap to take; a neighbour, small");
    field
        .mine("iron")
        .underground("18")
        .lasting("8")
        .at(10100, 6000, 900, 700)
        .expect(
            "CONSOLIDATION",
            "4.4.1(2)",
            "与前一矿相距 200 米，其间为永久基本农田，夹缝不可取；属相邻，小型",
            "200 m from the one before, farmland between; a neighbour, small");
  }

  private static void distanceAndOreBody(DemoField field) {
    field
        .mine("iron")
        .underground("15")
        .lasting("8")
        .at(0, 9000, 900, 700)
        .expect(
            "OTHER",
            "5.2.4",
            "与最近矿山相距 320 米，超过 300 米，且矿体不同；小型",
            "320 m from the nearest, beyond 300 m, another ore body; small");
    field
        .mine("iron")
        .underground("18")
        .lasting("8")
        .at(1220, 9000, 900, 700)
        .expect(
            "OTHER",
            "5.2.4",
            "与最近矿山相距 320 米，超过 300 米，且矿体不同；小型",
            "320 m from the nearest, beyond 300 m, another ore body; small");
    field
        .mine("iron")
        .underground("15")
        .lasting("8")
        .at(3000, 9000, 900, 700)
        .onOreBody("KT-XX-2")
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与后一矿同一矿体，相距 450 米（500 米以内）；小型",
            "one ore body with the next, 450 m apart; small");
  }

  private static void distanceAndOreBodyContinued(DemoField field) {
    field
        .mine("iron")
        .underground("18")
        .lasting("8")
        .at(4350, 9000, 900, 700)
        .onOreBody("KT-XX-2")
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与前一矿同一矿体，相距 450 米（500 米以内）；小型",
            "one ore body with the one before, 450 m apart; small");
    field
        .mine("iron")
        .underground("15")
        .lasting("8")
        .at(6000, 9000, 900, 700)
        .onOreBody("KT-XX-3")
        .expect(
            "OTHER",
            "5.2.4",
            "与后一矿虽同一矿体但相距 600 米，超过 500 米；小型",
            "one ore body with the next but 600 m apart; small");
    field
        .mine("iron")
        .underground("18")
        .lasting("8")
        .at(7500, 9000, 900, 700)
        .onOreBody("KT-XX-3")
        .expect(
            "OTHER",
            "5.2.4",
            "与前一矿虽同一矿体但相距 600 米，超过 500 米；小型",
            "one ore body with the one before but 600 m apart; small");
  }

  private static void distanceAndOreBodyFurther(DemoField field) {
    field
        .mine("iron")
        .openPit("200")
        .lasting("12")
        .alone(3, 3)
        .says("greenMine", "是")
        .says("largeGroup", "是")
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "露天铁矿 200 万吨为大型；周边无搭界矿山，12 年",
            "large at 200; alone, 12 years");
  }
}
