package org.kuangheng.survey.demo;

/** The fictional mines of Yanhu (盐湖区): who takes part, and who cannot be told yet. */
final class DemoYanhu {
  private DemoYanhu() {}

  static DemoField field() {
    DemoField field = new DemoField("140802", "YH", "盐", new int[] {3_876_000, 37_500_000});
    heldTitles(field);
    heldTitlesContinued(field);
    lapsedTitles(field);
    lapsedTitlesContinued(field);
    lapsedTitlesFurther(field);
    return field;
  }

  private static void heldTitles(DemoField field) {
    field
        .mine("iron")
        .underground("50")
        .lasting("10")
        .alone(0, 0)
        .says("largeGroup", "是")
        .says("exploredToDetailed", "是")
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "持有效采矿许可证（3.1）；周边无搭界矿山，中型，10 年",
            "valid mining licence (3.1); alone, medium, 10 years");
    field
        .mine("iron")
        .without("采矿许可证")
        .without("安全生产许可证")
        .paper("探矿许可证", "T1400002023053010990002", "2023-05-01", "2028-04-30")
        .at(3000, 0, 900, 700)
        .inState("筹建")
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "仅持有效探矿许可证（3.1）；规模未定，但与后一矿搭界，不可能单独保留，可整合",
            "exploration licence only (3.1); contiguous with the next, so it cannot stay alone whatever its scale");
    field
        .mine("iron")
        .underground("15")
        .lasting("9")
        .at(3900, 0, 900, 700)
        .expect(
            "CONSOLIDATION",
            "4.4.1(1)",
            "与前一探矿权搭界；小型",
            "contiguous with the exploration right before; small");
  }

  private static void heldTitlesContinued(DemoField field) {
    field
        .mine("iron")
        .without("采矿许可证")
        .without("安全生产许可证")
        .paper("探矿许可证", "T1400002023053010990003", "2023-05-01", "2028-04-30")
        .alone(2, 0)
        .inState("筹建")
        .expect(
            "UNDECIDED",
            "4.3",
            "仅持探矿证，规模和储量未知：单独保留或其他处置未定",
            "exploration licence only; scale and reserves unknown: sole retention or other");
    field
        .mine("iron")
        .without("采矿许可证")
        .without("安全生产许可证")
        .paper("划定矿区范围批复", "晋自然资划字〔2024〕示03号", "2024-05-01", "2027-04-30")
        .underground("60")
        .lasting("12")
        .alone(3, 0)
        .inState("筹建")
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "持划定矿区范围批复（3.2）；周边无搭界矿山，设计规模中型，12 年",
            "delimitation approval (3.2); alone, medium, 12 years");
  }

  private static void lapsedTitles(DemoField field) {
    field
        .mine("iron")
        .paper("采矿许可证", "C1400002014063219029906", "2014-06-01", "2024-05-31")
        .refused("不予行政许可决定书", "晋自然资不许字〔2024〕示01号", "否")
        .underground("40")
        .lasting("8")
        .alone(0, 1)
        .inState("停产")
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "采矿证非自身原因到期未延续，有不予行政许可决定书（3.3）；周边无搭界矿山，中型，8 年",
            "lapsed through no fault of its own with a decision of refusal (3.3); alone, medium, 8 years");
    field
        .mine("iron")
        .paper("采矿许可证", "C1400002014063219029907", "2014-06-01", "2024-05-31")
        .refused("不予受理决定书", "晋自然资不受字〔2024〕示02号", "否")
        .underground("20")
        .lasting("8")
        .alone(1, 1)
        .inState("停产")
        .expect(
            "OTHER",
            "5.2.4",
            "非自身原因到期，有不予受理决定书（3.3）；小型且周边无矿",
            "lapsed through no fault of its own with a decision of non-acceptance (3.3); small and alone");
  }

  private static void lapsedTitlesContinued(DemoField field) {
    field
        .mine("iron")
        .paper("采矿许可证", "C1400002013063219029908", "2013-06-01", "2023-05-31")
        .refused("不予行政许可决定书", "晋自然资不许字〔2023〕示03号", "是")
        .underground("40")
        .lasting("8")
        .alone(2, 1)
        .inState("停产")
        .says("delimitationApproval", "否")
        .says("grantContractOrConfirmation", "否")
        .says("validExplorationLicence", "否")
        .says("countyHoldsTakesPart", "否", "COUNTY")
        .expect(
            "NOT_ELIGIBLE",
            "3",
            "采矿证因企业自身原因到期未延续，五类对象均不符合",
            "lapsed through its own fault; none of the five grounds holds");
    field
        .mine("iron")
        .paper("采矿许可证", "C1400002012063219029909", "2012-06-01", "2022-05-31")
        .underground("40")
        .lasting("8")
        .alone(3, 1)
        .inState("停产")
        .says("refusedNotOwnFault", "否")
        .says("delimitationApproval", "否")
        .says("grantContractOrConfirmation", "否")
        .says("validExplorationLicence", "否")
        .says("countyHoldsTakesPart", "否", "COUNTY")
        .expect(
            "NOT_ELIGIBLE",
            "3",
            "采矿证已到期且无不予许可决定，五类对象均不符合",
            "licence expired, no decision; none of the five grounds holds");
  }

  private static void lapsedTitlesFurther(DemoField field) {
    field
        .mine("iron")
        .paper("采矿许可证", "C1400002012063219029910", "2012-06-01", "2022-05-31")
        .underground("40")
        .lasting("8")
        .alone(0, 2)
        .inState("停产")
        .expect(
            "UNDECIDED",
            "3",
            "采矿证已到期，是否有批复、合同或县级意见均未查明，是否属整治对象未定",
            "licence expired; whether any other ground holds is not established");
  }
}
