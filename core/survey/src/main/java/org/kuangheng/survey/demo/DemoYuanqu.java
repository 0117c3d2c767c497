package org.kuangheng.survey.demo;

/**
 * The fictional mines of Yuanqu (垣曲县): copper, every ground for closure of clauses 4.1.1 to 4.1.6
 * and its near miss.
 */
final class DemoYuanqu {
  private DemoYuanqu() {}

  static DemoField field() {
    DemoField field = new DemoField("140827", "YQ", "垣", new int[] {3_907_000, 37_561_000});
    withoutLicenceOrUnlawful(field);
    withoutLicenceOrUnlawfulContinued(field);
    withoutLicenceOrUnlawfulFurther(field);
    withoutLicenceOrUnlawfulLast(field);
    unsafeOrHopeless(field);
    unsafeOrHopelessContinued(field);
    unsafeOrHopelessFurther(field);
    unsafeOrHopelessLast(field);
    return field;
  }

  private static void withoutLicenceOrUnlawful(DemoField field) {
    field
        .mine("copper")
        .underground("35")
        .lasting("8")
        .alone(0, 0)
        .without("采矿许可证")
        .paper("探矿许可证", "T1400002022033010990001", "2022-03-01", "2027-02-28")
        .says("minesWithoutMiningLicence", "是")
        .expect(
            "CLOSURE",
            "4.1.1",
            "未取得采矿许可证擅自开采（自然资源部门认定）；持有效探矿证，属整治对象",
            "mines without a mining licence, found by NR; eligible by its exploration licence");
    field
        .mine("copper")
        .underground("35")
        .lasting("8")
        .alone(1, 0)
        .without("安全生产许可证")
        .says("minesWithoutSafetyLicence", "是")
        .expect(
            "CLOSURE",
            "4.1.1",
            "未取得安全生产许可证擅自开采（应急部门认定）",
            "mines without a safety licence, found by EM");
  }

  private static void withoutLicenceOrUnlawfulContinued(DemoField field) {
    field
        .mine("copper")
        .underground("35")
        .lasting("8")
        .alone(2, 0)
        .says("minesBeyondBoundary", "是")
        .says("refusesToRectify", "是")
        .says("openViolation", "是")
        .says("violationsSettled", "否")
        .expect(
            "CLOSURE", "4.1.2", "越界开采且拒不整改", "mines beyond its boundary and refuses to rectify");
    field
        .mine("copper")
        .underground("35")
        .lasting("8")
        .alone(3, 0)
        .silentOn("minesBeyondBoundary")
        .says("refusesToRectify", "是")
        .expect(
            "CLOSURE",
            "4.1.2",
            "实测采掘工程平面超出矿区范围（计算），且拒不整改",
            "surveyed workings lie outside in plan (computed) and it refuses to rectify");
  }

  private static void withoutLicenceOrUnlawfulFurther(DemoField field) {
    field
        .mine("copper")
        .underground("35")
        .lasting("8")
        .alone(4, 0)
        .silentOn("minesBeyondBoundary")
        .says("refusesToRectify", "是")
        .expect(
            "CLOSURE",
            "4.1.2",
            "实测采掘工程低于开采标高下限（超层，计算），且拒不整改",
            "surveyed workings lie below the elevation range (computed) and it refuses to rectify");
    field
        .mine("copper")
        .underground("35")
        .lasting("8")
        .alone(0, 1)
        .says("minesUnderConstructionName", "是")
        .says("refusesToRectify", "是")
        .inState("在建")
        .expect(
            "CLOSURE",
            "4.1.2",
            "以采代建且拒不整改",
            "mines under the name of construction and refuses to rectify");
  }

  private static void withoutLicenceOrUnlawfulLast(DemoField field) {
    field
        .mine("copper")
        .underground("35")
        .lasting("8")
        .alone(1, 1)
        .without("采矿许可证")
        .paper("探矿许可证", "T14120220302099002", "2022-03-01", "2027-02-28")
        .says("minesOnExplorationLicence", "是")
        .says("refusesToRectify", "是")
        .expect(
            "CLOSURE",
            "4.1.2",
            "持勘查许可证采矿且拒不整改（18 位老探矿证号仍有效）",
            "mines on an exploration licence and refuses to rectify (an old 18-character number is still valid)");
    field
        .mine("copper")
        .underground("35")
        .lasting("8")
        .alone(2, 1)
        .says("obsoleteEquipment", "是")
        .says("refusesToReplaceEquipment", "是")
        .says("keepsProducing", "是")
        .expect(
            "CLOSURE",
            "4.1.3",
            "使用应淘汰设备、拒不更换且仍生产",
            "keeps producing with obsolete equipment it refuses to replace");
  }

  private static void unsafeOrHopeless(DemoField field) {
    field
        .mine("copper")
        .underground("25")
        .lasting("8")
        .alone(3, 1)
        .says("obsoleteEquipment", "是")
        .says("refusesToReplaceEquipment", "否")
        .says("keepsProducing", "是")
        .expect(
            "OTHER",
            "5.2.4",
            "已同意更换淘汰设备，不构成 4.1.3；规模小型且周边无矿，按其他处置",
            "agrees to replace its equipment, so not 4.1.3; small and alone");
    field
        .mine("copper")
        .underground("35")
        .lasting("8")
        .alone(4, 1)
        .says("stoppedForRectification", "是")
        .says("safeAfterStop", "否")
        .inState("停产整顿")
        .expect(
            "CLOSURE", "4.1.4", "停产整顿后仍不具备安全生产条件", "still unsafe after a stop for rectification");
  }

  private static void unsafeOrHopelessContinued(DemoField field) {
    field
        .mine("copper")
        .underground("35")
        .lasting("8")
        .alone(0, 2)
        .says("stoppedForRectification", "是")
        .says("safeAfterStop", "是")
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "整顿后已具备安全条件；周边无搭界矿山，中型，服务年限 8 年大于 5 年",
            "safe after the stop; alone, medium, 8 years");
    field
        .mine("copper")
        .underground("35")
        .lasting("8")
        .alone(1, 2)
        .says("longStoppedOwnFault", "是", "COUNTY")
        .inState("长期停产")
        .expect(
            "CLOSURE",
            "4.1.5",
            "因自身原因长期停产（县级认定），引导退出关闭",
            "long stopped through its own fault, found by the county");
    field
        .mine("copper")
        .underground("35")
        .lasting("0.4")
        .alone(2, 2)
        .says("resourcesExhausted", "是")
        .inState("停产")
        .expect("CLOSURE", "4.1.5", "资源枯竭", "resources exhausted");
  }

  private static void unsafeOrHopelessFurther(DemoField field) {
    field
        .mine("copper")
        .underground("35")
        .lasting("8")
        .alone(3, 2)
        .says("incomeBelowRestoration", "是")
        .expect("CLOSURE", "4.1.5", "开采收益不足以支付生态修复成本", "income would not pay for restoration");
    field
        .mine("copper")
        .underground("35")
        .lasting("8")
        .alone(4, 2)
        .says("majorAccident", "是")
        .expect("CLOSURE", "4.1.6", "发生过重大安全生产事故", "has had a major safety accident");
    field
        .mine("copper")
        .underground("60")
        .lasting("8")
        .alone(0, 3)
        .silentOn("minesBeyondBoundary")
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "实测采掘工程均在范围内（计算）；周边无搭界矿山，中型，服务年限 8 年",
            "workings lie inside (computed); alone, medium, 8 years");
  }

  private static void unsafeOrHopelessLast(DemoField field) {
    field
        .mine("copper")
        .underground("12")
        .lasting("9")
        .at(3000, 9000, 900, 700)
        .says("minesBeyondBoundary", "是")
        .says("openViolation", "是")
        .says("violationsSettled", "是")
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "曾越界但已整改（未拒不整改），违法问题已了结；与后一矿搭界，小型",
            "was beyond its boundary but rectified; contiguous with the next, small");
    field
        .mine("copper")
        .underground("24")
        .lasting("9")
        .at(3900, 9000, 900, 700)
        .says("greenMine", "是")
        .expect("CONSOLIDATION", "4.4.1(1)", "与前一矿搭界，小型", "contiguous with the one before, small");
    field
        .mine("copper")
        .underground("35")
        .lasting("8")
        .alone(2, 3)
        .says("majorAccident", "是")
        .says("appliesToLeave", "是")
        .expect(
            "CLOSURE",
            "4.1.6",
            "既发生过重大事故又申请退出：关闭取缔优先",
            "both a major accident and an application to leave: closure comes first");
  }
}
