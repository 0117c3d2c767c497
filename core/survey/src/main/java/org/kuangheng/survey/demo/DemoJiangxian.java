package org.kuangheng.survey.demo;

/**
 * The fictional mines of Jiangxian (绛县): fifteen small iron mines on one ore body, wall to wall.
 */
final class DemoJiangxian {
  private DemoJiangxian() {}

  static DemoField field() {
    DemoField field = new DemoField("140826", "JX", "绛", new int[] {3_929_000, 37_552_000});
    lowerRows(field);
    lowerRowsContinued(field);
    lowerRowsFurther(field);
    upperRows(field);
    upperRowsContinued(field);
    upperRowsFurther(field);
    return field;
  }

  private static void lowerRows(DemoField field) {
    field
        .mine("iron")
        .underground("12")
        .lasting("8")
        .at(0, 0, 800, 600)
        .onOreBody("KT-JX-1")
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与同一矿体的相邻矿山搭界，规模小型，不符合单独保留，可搭界连片整合",
            "contiguous on one ore body and small: merges");
    field
        .mine("iron")
        .underground("9")
        .lasting("7")
        .at(800, 0, 800, 600)
        .onOreBody("KT-JX-1")
        .inOldCodes()
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与同一矿体的相邻矿山搭界，规模小型，不符合单独保留，可搭界连片整合",
            "contiguous on one ore body and small: merges");
    field
        .mine("iron")
        .underground("15")
        .lasting("9")
        .at(1600, 0, 800, 600)
        .onOreBody("KT-JX-1")
        .ownedBy("虚构绛岭矿业有限公司")
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与同一矿体的相邻矿山搭界，规模小型，不符合单独保留，可搭界连片整合",
            "contiguous on one ore body and small: merges");
  }

  private static void lowerRowsContinued(DemoField field) {
    field
        .mine("iron")
        .underground("8")
        .lasting("6.5")
        .at(2400, 0, 800, 600)
        .onOreBody("KT-JX-1")
        .ownedBy("虚构绛岭矿业有限公司")
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与同一矿体的相邻矿山搭界，规模小型，不符合单独保留，可搭界连片整合",
            "contiguous on one ore body and small: merges");
    field
        .mine("iron")
        .underground("20")
        .lasting("8")
        .at(3200, 0, 800, 600)
        .onOreBody("KT-JX-1")
        .says("greenMine", "是")
        .says("largeGroup", "是")
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与同一矿体的相邻矿山搭界，规模小型，不符合单独保留，可搭界连片整合",
            "contiguous on one ore body and small: merges");
    field
        .mine("iron")
        .underground("10")
        .lasting("10")
        .at(0, 600, 800, 600)
        .onOreBody("KT-JX-1")
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与同一矿体的相邻矿山搭界，规模小型，不符合单独保留，可搭界连片整合",
            "contiguous on one ore body and small: merges");
  }

  private static void lowerRowsFurther(DemoField field) {
    field
        .mine("iron")
        .underground("14")
        .lasting("7.5")
        .at(800, 600, 800, 600)
        .onOreBody("KT-JX-1")
        .inOldCodes()
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与同一矿体的相邻矿山搭界，规模小型，不符合单独保留，可搭界连片整合",
            "contiguous on one ore body and small: merges");
    field
        .mine("iron")
        .underground("11")
        .lasting("8")
        .at(1600, 600, 800, 600)
        .onOreBody("KT-JX-1")
        .says("openViolation", "是")
        .says("violationsSettled", "是")
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与同一矿体的相邻矿山搭界，规模小型，不符合单独保留，可搭界连片整合",
            "contiguous on one ore body and small: merges");
  }

  private static void upperRows(DemoField field) {
    field
        .mine("iron")
        .underground("18")
        .lasting("9")
        .at(2400, 600, 800, 600)
        .onOreBody("KT-JX-1")
        .says("openViolation", "是")
        .says("violationsSettled", "否")
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与同一矿体的相邻矿山搭界，规模小型，不符合单独保留，可搭界连片整合；历史违法问题尚未整改到位，须先整治",
            "contiguous on one ore body and small: merges; past violations are open and come first");
    field
        .mine("iron")
        .underground("9")
        .lasting("11")
        .at(3200, 600, 800, 600)
        .onOreBody("KT-JX-1")
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与同一矿体的相邻矿山搭界，规模小型，不符合单独保留，可搭界连片整合",
            "contiguous on one ore body and small: merges");
    field
        .mine("iron")
        .underground("13")
        .lasting("6")
        .at(0, 1200, 800, 600)
        .onOreBody("KT-JX-1")
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与同一矿体的相邻矿山搭界，规模小型，不符合单独保留，可搭界连片整合",
            "contiguous on one ore body and small: merges");
  }

  private static void upperRowsContinued(DemoField field) {
    field
        .mine("iron")
        .underground("8")
        .lasting("12")
        .at(800, 1200, 800, 600)
        .onOreBody("KT-JX-1")
        .inOldCodes()
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与同一矿体的相邻矿山搭界，规模小型，不符合单独保留，可搭界连片整合",
            "contiguous on one ore body and small: merges");
    field
        .mine("iron")
        .underground("16")
        .lasting("7")
        .at(1600, 1200, 800, 600)
        .onOreBody("KT-JX-1")
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与同一矿体的相邻矿山搭界，规模小型，不符合单独保留，可搭界连片整合",
            "contiguous on one ore body and small: merges");
    field
        .mine("iron")
        .underground("10")
        .lasting("8.5")
        .at(2400, 1200, 800, 600)
        .onOreBody("KT-JX-1")
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与同一矿体的相邻矿山搭界，规模小型，不符合单独保留，可搭界连片整合",
            "contiguous on one ore body and small: merges");
  }

  private static void upperRowsFurther(DemoField field) {
    field
        .mine("iron")
        .underground("12")
        .lasting("9")
        .at(3200, 1200, 800, 600)
        .onOreBody("KT-JX-1")
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与同一矿体的相邻矿山搭界，规模小型，不符合单独保留，可搭界连片整合",
            "contiguous on one ore body and small: merges");
  }
}
