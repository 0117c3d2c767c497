package org.kuangheng.survey.demo;

import java.util.List;

/** The verdicts expected of the fictional mines (预期结论), worked out by hand from the clauses. */
final class DemoExpectations {
  private DemoExpectations() {}

  /** Columns: mine, name, county, expected, clause, explanation_zh, explanation_en; with a mark. */
  static String csv(List<DemoField> fields) {
    StringBuilder text =
        new StringBuilder(
            "\uFEFFmine,name,county,expected,clause,explanation_zh,explanation_en\r\n");
    for (DemoField field : fields) {
      for (DemoMine mine : field.mines()) {
        DemoMine.Expected expected = mine.expected();
        text.append(
            String.join(
                ",",
                mine.id(),
                mine.name(),
                field.county(),
                expected.outcome(),
                expected.clause(),
                quoted(expected.zh()),
                quoted(expected.en())));
        text.append("\r\n");
      }
    }
    return text.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  static String markdown(List<DemoField> fields) {
    StringBuilder text = new StringBuilder();
    text.append("# 预期结论 / Expected verdicts\n\n")
        .append("依据运政发〔2025〕9 号条款逐矿手工推定，评定日 2025-06-30；不是程序运行的结果。")
        .append("矿山、企业、数据均为虚构。\n\n")
        .append(
            "Worked out by hand, mine by mine, from the clauses of the plan, as of 2025-06-30; ")
        .append(
            "not taken from a run of the program. Every mine, enterprise and figure is fictional.\n\n")
        .append("服务年限 Service life: T = Q ÷ (A × (1 − ρ)), ρ = 10 %. ")
        .append("保有量为可采储量的 1.25 倍。Retained resources are 1.25 times the recoverable reserves.\n\n");
    for (DemoField field : fields) {
      text.append("## ")
          .append(field.county())
          .append(' ')
          .append(field.prefix())
          .append("\n\n| 矿山 mine | 名称 name | 规模 scale | 预期 expected | 条款 clause | 理由 reason |\n")
          .append("|---|---|---|---|---|---|\n");
      for (DemoMine mine : field.mines()) {
        DemoMine.Expected expected = mine.expected();
        text.append("| ")
            .append(
                String.join(
                    " | ",
                    mine.id(),
                    mine.name(),
                    scale(mine),
                    expected.outcome(),
                    expected.clause(),
                    expected.zh() + "<br>" + expected.en()))
            .append(" |\n");
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String scale(DemoMine mine) {
    return mine.capacity().isEmpty() ? "—" : mine.method() + " " + mine.capacity() + " 万吨/年";
  }
}
