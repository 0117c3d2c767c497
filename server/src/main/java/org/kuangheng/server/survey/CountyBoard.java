package org.kuangheng.server.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.survey.SurveyGroup;

/**
 * A county's survey at a glance (县级摸底进度), clause 5.1.
 *
 * @param dueOn last day, {@code null} where no pack sets one
 * @param daysLeft until then; negative once overdue; {@code null} without a last day
 * @param overdue past the last day and not signed off
 * @param complete mines of which everything asked for is stated
 * @param stated per group how many of all asked-for fields are stated, and how many are asked for
 */
public record CountyBoard(
    String county,
    String name,
    SurveyState state,
    long version,
    @Nullable LocalDate dueOn,
    @Nullable Long daysLeft,
    boolean overdue,
    int mines,
    int complete,
    Map<SurveyGroup, Share> stated,
    List<MineRow> matrix) {
  /** So many of so many. */
  public record Share(int stated, int asked) {
    public Share plus(Share more) {
      return new Share(stated + more.stated(), asked + more.asked());
    }
  }

  /** A mine's row of the matrix; what is missing by group, in the survey's own words. */
  public record MineRow(
      String mine,
      String name,
      @Nullable String town,
      Map<SurveyGroup, Share> stated,
      Map<SurveyGroup, List<String>> missing,
      boolean complete,
      boolean draft) {
    public MineRow {
      stated = Map.copyOf(stated);
      missing = Map.copyOf(missing);
    }
  }

  public CountyBoard {
    stated = Map.copyOf(stated);
    matrix = List.copyOf(matrix);
  }

  /** Without its matrix, for lists. */
  public CountyBoard brief() {
    return new CountyBoard(
        county, name, state, version, dueOn, daysLeft, overdue, mines, complete, stated, List.of());
  }
}
