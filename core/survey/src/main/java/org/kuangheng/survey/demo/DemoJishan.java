package org.kuangheng.survey.demo;

/** The fictional mines of Jishan (稷山县): unknown, disputed and contradicting facts. */
final class DemoJishan {
  private DemoJishan() {}

  static DemoField field() {
    DemoField field = new DemoField("140824", "JS", "稷", new int[] {3_941_000, 37_498_000});
    unknowns(field);
    unknownsContinued(field);
    unknownsFurther(field);
    return field;
  }

  private static void unknowns(DemoField field) {
    field
        .mine("iron")
        .underground("40")
        .lasting("8")
        .alone(0, 0)
        .silentOn("majorAccident")
        .expect(
            "UNDECIDED",
            "4.1.6",
            "是否发生过重大事故未查明：关闭或单独保留未定",
            "whether it had a major accident is not established: closure or sole retention");
    field
        .mine("iron")
        .underground("40")
        .lasting("8")
        .alone(1, 0)
        .disputed("minesWithoutSafetyLicence", "是")
        .expect(
            "UNDECIDED",
            "4.1.1",
            "无安全证开采的认定有争议，按未知处理：关闭或单独保留未定",
            "the finding of mining without a safety licence is disputed: closure or sole retention");
    field
        .mine("iron")
        .underground("40")
        .lasting("8")
        .alone(2, 0)
        .says("majorAccident", "是")
        .silentOn("resourcesExhausted", "appliesToLeave", "obsoleteEquipment")
        .expect(
            "CLOSURE",
            "4.1.6",
            "已认定发生重大事故，其余未知不影响结论",
            "a major accident is found; what else is unknown does not matter");
  }

  private static void unknownsContinued(DemoField field) {
    field
        .mine("iron")
        .underground("20")
        .lasting("8")
        .alone(3, 0)
        .silentOn("obsoleteEquipment", "keepsProducing")
        .expect(
            "OTHER",
            "5.2.4",
            "未拒不更换设备，故淘汰设备是否存在不影响结论；小型且周边无矿",
            "it does not refuse to replace equipment, so the unknown does not matter; small and alone");
    field
        .mine("iron")
        .underground("40")
        .lasting("8")
        .alone(0, 1)
        .silentOn("countyHoldsHarm")
        .expect(
            "UNDECIDED",
            "4.2.1b",
            "县级政府尚未表明意见：引导退出或单独保留未定",
            "the county has not stated its view: guided exit or sole retention");
    field
        .mine("iron")
        .underground("40")
        .lasting("8")
        .alone(1, 1)
        .butAlso("longStoppedOwnFault", "是", "COUNTY")
        .expect(
            "UNDECIDED",
            "4.1.5",
            "自然资源部门与县级认定相反，按有争议处理：关闭或单独保留未定",
            "two units contradict each other: closure or sole retention");
  }

  private static void unknownsFurther(DemoField field) {
    field
        .mine("iron")
        .underground("40")
        .alone(2, 1)
        .expect(
            "UNDECIDED",
            "4.3",
            "未填资源储量，服务年限未知：单独保留或其他处置未定",
            "no reserves stated, life unknown: sole retention or other");
    field
        .mine("iron")
        .underground("40")
        .lasting("8")
        .expect(
            "UNDECIDED",
            "4.1.7",
            "没有矿区坐标，重叠和搭界均无法计算",
            "no coordinates: neither overlap nor contact can be computed");
    field
        .mine("iron")
        .underground("40")
        .lasting("8")
        .alone(3, 1)
        .silentOn("stoppedForRectification", "refusesToRectify", "majorAccident")
        .expect(
            "UNDECIDED",
            "4.1",
            "多项安全与整改事实未查明：关闭或单独保留未定",
            "several facts on safety and rectification are missing: closure or sole retention");
  }
}
