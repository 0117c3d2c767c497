package org.kuangheng.server.survey.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.policy.Deadlines;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.registry.AsOf;
import org.kuangheng.server.registry.Registry;
import org.kuangheng.server.survey.CountyBoard;
import org.kuangheng.server.survey.CountyBoard.MineRow;
import org.kuangheng.server.survey.CountyBoard.Share;
import org.kuangheng.server.survey.SurveyState;
import org.kuangheng.server.survey.SurveyStep;
import org.kuangheng.survey.Completeness;
import org.kuangheng.survey.SurveyGroup;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The survey board (摸底调查进度): who has stated how much, and the deadline clock. */
@Component
@Transactional(readOnly = true)
public class SurveyBoard {
  private static final String CLAUSE = "5.1";
  private static final String ISSUED = "planIssued";

  private final BoardRows rows;
  private final Registry registry;
  private final SurveyRules rules;

  SurveyBoard(BoardRows rows, Registry registry, SurveyRules rules) {
    this.rows = rows;
    this.registry = registry;
    this.rules = rules;
  }

  /** Every county in sight, without the matrices. */
  public List<CountyBoard> list(Caller caller) {
    Survey survey = registry.survey(AsOf.now(rules.today()), Set.of());
    Map<CountyCode, List<MineRecord>> byCounty = new TreeMap<>();
    survey.counties().keySet().stream()
        .filter(county -> caller.sees(county.value()))
        .forEach(county -> byCounty.put(county, new ArrayList<>()));
    survey
        .mines()
        .forEach(mine -> byCounty.computeIfAbsent(mine.county(), c -> new ArrayList<>()).add(mine));
    List<CountyBoard> boards = new ArrayList<>();
    byCounty.forEach(
        (county, mines) ->
            boards.add(board(county.value(), survey.counties().get(county), mines).brief()));
    return boards;
  }

  /** One county with its matrix. */
  public CountyBoard board(Caller caller, String county) {
    requireSeen(caller, county);
    CountyCode code = new CountyCode(county);
    Survey survey = registry.survey(AsOf.now(rules.today()), Set.of(code));
    return board(county, survey.counties().get(code), survey.mines());
  }

  public List<SurveyStep> steps(Caller caller, String county) {
    requireSeen(caller, county);
    return rows.steps(county);
  }

  static void requireSeen(Caller caller, String county) {
    if (!county.matches("\\d{6}") || !caller.sees(county)) {
      throw Refusal.of(ApiProblem.NOT_FOUND, "county", "what", county);
    }
  }

  private CountyBoard board(String county, @Nullable String name, List<MineRecord> mines) {
    BoardRows.Standing standing = rows.standing(county);
    Set<String> drafted = rows.drafted(county);
    Map<SurveyGroup, Share> stated = new EnumMap<>(SurveyGroup.class);
    List<MineRow> matrix = new ArrayList<>();
    int complete = 0;
    for (MineRecord mine : mines) {
      Completeness completeness = Completeness.of(mine);
      MineRow row = row(mine, completeness, drafted.contains(mine.id().value()));
      row.stated().forEach((group, share) -> stated.merge(group, share, CountyBoard.Share::plus));
      complete += row.complete() ? 1 : 0;
      matrix.add(row);
    }
    LocalDate due = standing.dueOn() == null ? dueOn() : standing.dueOn();
    Long left = due == null ? null : ChronoUnit.DAYS.between(rules.today(), due);
    boolean overdue = left != null && left < 0 && standing.state() != SurveyState.SIGNED_OFF;
    return new CountyBoard(
        county,
        name == null ? county : name,
        standing.state(),
        standing.version(),
        due,
        left,
        overdue,
        mines.size(),
        complete,
        stated,
        matrix);
  }

  private static MineRow row(MineRecord mine, Completeness completeness, boolean drafted) {
    Map<SurveyGroup, Share> stated = new EnumMap<>(SurveyGroup.class);
    Map<SurveyGroup, List<String>> missing = new EnumMap<>(SurveyGroup.class);
    completeness
        .cells()
        .forEach(
            (group, cell) -> {
              stated.put(group, new Share(cell.stated(), cell.asked()));
              if (!cell.missing().isEmpty()) {
                missing.put(group, cell.missing());
              }
            });
    return new MineRow(
        mine.id().value(),
        mine.name(),
        mine.town(),
        stated,
        missing,
        completeness.isComplete(),
        drafted);
  }

  LocalDate today() {
    return rules.today();
  }

  /** The last day of the pack's stage for clause 5.1, {@code null} if it sets none. */
  @Nullable LocalDate dueOn() {
    Pack pack = rules.pack().orElse(null);
    if (pack == null) {
      return null;
    }
    for (Deadlines.Deadline deadline : Deadlines.of(pack, Map.of(ISSUED, pack.issued()))) {
      if (deadline.stage().clause().equals(CLAUSE)) {
        return deadline.due();
      }
    }
    return null;
  }
}
