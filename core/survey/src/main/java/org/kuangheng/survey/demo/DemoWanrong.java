package org.kuangheng.survey.demo;

/** The fictional mines of Wanrong (万荣县): contracts, confirmations and county acts. */
final class DemoWanrong {
  private DemoWanrong() {}

  static DemoField field() {
    DemoField field = new DemoField("140822", "WR", "万", new int[] {3_920_000, 37_485_000});
    papers(field);
    papersContinued(field);
    return field;
  }

  private static void papers(DemoField field) {
    field
        .mine("copper")
        .without("采矿许可证")
        .without("安全生产许可证")
        .paper("出让合同", "示例出让〔2024〕01号", "2024-09-01", "")
        .underground("60")
        .lasting("12")
        .alone(0, 0)
        .inState("筹建")
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "已签出让合同（3.4）；周边无搭界矿山，设计规模中型，12 年",
            "grant contract signed (3.4); alone, medium, 12 years");
    field
        .mine("copper")
        .without("采矿许可证")
        .without("安全生产许可证")
        .paper("成交确认书", "示例成交〔2024〕02号", "2024-10-01", "")
        .underground("20")
        .lasting("12")
        .alone(1, 0)
        .inState("筹建")
        .expect(
            "OTHER",
            "5.2.4",
            "有成交确认书（3.4）；小型且周边无矿",
            "transaction confirmation (3.4); small and alone");
  }

  private static void papersContinued(DemoField field) {
    field
        .mine("copper")
        .paper("采矿许可证", "C1400002012063219229903", "2012-06-01", "2022-05-31")
        .underground("20")
        .lasting("8")
        .alone(2, 0)
        .inState("停产")
        .says("countyHoldsTakesPart", "是")
        .expect(
            "OTHER",
            "5.2.4",
            "采矿证已到期，县级政府认为应参与（3.5）；小型且周边无矿",
            "licence expired, but the county holds that it should take part (3.5); small and alone");
    field
        .mine("copper")
        .without("采矿许可证")
        .without("安全生产许可证")
        .paper("县级认定", "示例政函〔2025〕5号", "2025-05-06", "")
        .underground("35")
        .lasting("8")
        .alone(3, 0)
        .inState("停产")
        .expect(
            "SOLE_RETENTION",
            "4.3",
            "有县级政府认定文书（3.5）；周边无搭界矿山，中型，8 年",
            "a county act says it takes part (3.5); alone, medium, 8 years");
  }
}
