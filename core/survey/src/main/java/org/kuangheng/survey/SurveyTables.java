package org.kuangheng.survey;

import java.util.List;
import java.util.Map;

/**
 * The four sheets of a survey workbook (调查表数据): each row maps a column's header to its text; what a
 * row lacks stays blank.
 */
public record SurveyTables(
    List<Map<String, String>> mines,
    List<Map<String, String>> titles,
    List<Map<String, String>> reserves,
    List<Map<String, String>> facts) {
  public SurveyTables {
    mines = List.copyOf(mines);
    titles = List.copyOf(titles);
    reserves = List.copyOf(reserves);
    facts = List.copyOf(facts);
  }

  /** No row in any sheet. */
  public static SurveyTables empty() {
    return new SurveyTables(List.of(), List.of(), List.of(), List.of());
  }

  List<Map<String, String>> rows(SheetKind kind) {
    return switch (kind) {
      case MINES -> mines;
      case TITLES -> titles;
      case RESERVES -> reserves;
      case FACTS -> facts;
    };
  }
}
