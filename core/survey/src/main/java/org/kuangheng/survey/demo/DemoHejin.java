package org.kuangheng.survey.demo;

/** The fictional mines of Hejin (河津市): every kind of dirty geometry. */
final class DemoHejin {
  private DemoHejin() {}

  static DemoField field() {
    DemoField field = new DemoField("140882", "HJ", "津", new int[] {3_941_000, 37_474_000});
    rings(field);
    ringsContinued(field);
    numbers(field);
    numbersContinued(field);
    return field;
  }

  private static void rings(DemoField field) {
    field
        .mine("iron")
        .underground("40")
        .lasting("8")
        .block(DemoBlock.polygon(0, 0, 1000, 800, 1000, 0, 0, 800))
        .says("appliesToLeave", "是")
        .says("unfitAfterWithdrawal", "否")
        .remarked("坐标自相交")
        .expect(
            "GUIDED_EXIT",
            "4.2.1a",
            "企业主动申请退出；坐标自相交须更正（不影响结论）",
            "applies to leave; the ring crosses itself and must be corrected");
    field
        .mine("iron")
        .underground("40")
        .lasting("8")
        .alone(1, 0)
        .remarked("坐标 X、Y 写反")
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "X、Y 颠倒可按数值判明；周边无搭界矿山，中型，8 年",
            "swapped axes can be told by magnitude; alone, medium, 8 years");
    field
        .mine("iron")
        .underground("40")
        .lasting("8")
        .alone(2, 0)
        .says("countyHoldsHarm", "是")
        .says("unfitAfterWithdrawal", "否")
        .remarked("带号错写为 38")
        .expect(
            "GUIDED_EXIT",
            "4.2.1b",
            "县级认定影响发展；带号错误须更正（不影响结论）",
            "the county holds that it would do harm; the zone is wrong and must be corrected");
  }

  private static void ringsContinued(DemoField field) {
    field
        .mine("iron")
        .underground("20")
        .lasting("8")
        .alone(3, 0)
        .remarked("首点在末尾重复并计入点数")
        .expect(
            "OTHER",
            "5.2.4",
            "首点重复不影响范围；小型且周边无矿",
            "the first point is repeated at the end, which does no harm; small and alone");
    field
        .mine("iron")
        .underground("20")
        .lasting("8")
        .alone(0, 1)
        .block(DemoBlock.rectangle(300, 3300, 200, 200).signed(1, "扣除水库保护范围"))
        .remarked("备注为扣除而标志为 +1")
        .expect(
            "OTHER",
            "5.2.4",
            "备注写扣除而标志为 +1，予以提示；小型且周边无矿",
            "the note says deduct but the sign is +1: a warning; small and alone");
    field
        .mine("iron")
        .underground("20")
        .lasting("8")
        .alone(1, 1)
        .remarked("有重复拐点")
        .expect(
            "OTHER", "5.2.4", "重复拐点可剔除；小型且周边无矿", "a repeated vertex is dropped; small and alone");
  }

  private static void numbers(DemoField field) {
    field
        .mine("iron")
        .underground("40")
        .lasting("8")
        .alone(2, 1)
        .remarked("标高上下颠倒")
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "标高颠倒可对调；周边无搭界矿山，中型，8 年",
            "reversed elevations are swapped; alone, medium, 8 years");
    field
        .mine("iron")
        .underground("40")
        .lasting("8")
        .alone(3, 1)
        .remarked("缺标高")
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "缺标高采用基本情况表所载；周边无搭界矿山，中型，8 年",
            "missing elevations are taken from its row; alone, medium, 8 years");
    field
        .mine("iron")
        .underground("40")
        .lasting("8")
        .alone(0, 2)
        .remarked("证载面积与坐标不符")
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "证载面积与计算不符，予以提示；周边无搭界矿山，中型，8 年",
            "the stated area is off: a warning; alone, medium, 8 years");
  }

  private static void numbersContinued(DemoField field) {
    field
        .mine("iron")
        .underground("15")
        .lasting("8")
        .alone(1, 2)
        .remarked("坐标与后一矿相同")
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "坐标与后一矿完全相同（疑为复制），按现有坐标相互重叠，小型",
            "identical coordinates with the next, most likely a copy; as recorded they overlap; small");
    field
        .mine("iron")
        .underground("16")
        .lasting("8")
        .alone(1, 2)
        .remarked("坐标与前一矿相同")
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "坐标与前一矿完全相同（疑为复制），按现有坐标相互重叠，小型",
            "identical coordinates with the one before; as recorded they overlap; small");
    field
        .mine("iron")
        .underground("40")
        .lasting("8")
        .alone(3, 2)
        .says("resourcesExhausted", "是")
        .remarked("坐标缺带号")
        .expect(
            "CLOSURE",
            "4.1.5",
            "资源枯竭；坐标缺带号须补（不影响结论）",
            "resources exhausted; the zone is missing and must be added");
  }
}
