package org.kuangheng.server.survey.internal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.registry.AsOf;
import org.kuangheng.server.registry.Registry;
import org.kuangheng.server.survey.Assignment;
import org.kuangheng.server.survey.CountyBoard;
import org.kuangheng.server.survey.SurveyProblem;
import org.kuangheng.server.survey.SurveySignedOff;
import org.kuangheng.server.survey.SurveyState;
import org.kuangheng.server.survey.SurveyStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A county's survey on its way (调查流程): assigned, submitted, returned with reasons, signed off. */
@Component
@Transactional
public class SurveyCourse {
  private final BoardRows rows;
  private final SurveyBoard board;
  private final Registry registry;
  private final PreviewWork.Surroundings around;

  SurveyCourse(
      BoardRows rows, SurveyBoard board, Registry registry, PreviewWork.Surroundings around) {
    this.rows = rows;
    this.board = board;
    this.registry = registry;
    this.around = around;
  }

  /** What is assigned: a mine to its enterprise, or a town. */
  public record Task(
      @Nullable String mine,
      @Nullable String town,
      @Nullable String enterprise,
      @Nullable LocalDate dueOn,
      @Nullable String note) {}

  public Assignment assign(Caller caller, String county, Task task) {
    caller.require(Permission.SUBMIT_SURVEY);
    SurveyBoard.requireSeen(caller, county);
    if (task.mine() == null && (task.town() == null || task.town().isBlank())) {
      throw Refusal.of(ApiProblem.INVALID, "mine", "field", "mine", "why", "mine / town");
    }
    if (task.mine() != null && !minesOf(county).contains(task.mine())) {
      throw Refusal.of(
          SurveyProblem.MINE_OF_OTHER_COUNTY, "mine", "mine", task.mine(), "county", county);
    }
    Assignment it =
        new Assignment(
            UUID.randomUUID().toString(),
            county,
            task.mine(),
            task.town(),
            task.enterprise(),
            task.dueOn(),
            task.note(),
            around.clock().instant(),
            null);
    rows.add(it, caller.id());
    publish(caller, county, "survey.assigned", null);
    return it;
  }

  private List<String> minesOf(String county) {
    return registry
        .versions(
            org.kuangheng.server.registry.Kind.MINE,
            new CountyCode(county),
            AsOf.now(board.today()))
        .keySet()
        .stream()
        .toList();
  }

  @Transactional(readOnly = true)
  public List<Assignment> assignments(@Nullable String county) {
    return rows.assignments(county);
  }

  /** The county hands its survey to the city; what is incomplete needs a written ground. */
  public CountyBoard submit(
      Caller caller, String county, @Nullable String ifMatch, @Nullable String ground) {
    caller.require(Permission.SUBMIT_SURVEY);
    BoardRows.Standing standing = lock(caller, county, ifMatch);
    require(standing, "submit", SurveyState.OPEN, SurveyState.RETURNED);
    CountyBoard now = board.board(caller, county);
    if (now.complete() < now.mines() && (ground == null || ground.isBlank())) {
      String first =
          now.matrix().stream().filter(row -> !row.complete()).findFirst().orElseThrow().mine();
      throw Refusal.of(
          SurveyProblem.SURVEY_INCOMPLETE,
          "ground",
          "county",
          now.name(),
          "count",
          now.mines() - now.complete(),
          "first",
          first);
    }
    String because = ground == null ? null : ImportCases.ground(ground);
    return move(caller, county, SurveyState.SUBMITTED, new Said("survey.submitted", because));
  }

  /** The city gives it back, with a reason for each mine and one for the whole if need be. */
  public CountyBoard giveBack(
      Caller caller, String county, @Nullable String ifMatch, Reasons reasons) {
    caller.require(Permission.SIGN_OFF_SURVEY);
    BoardRows.Standing standing = lock(caller, county, ifMatch);
    require(standing, "return", SurveyState.SUBMITTED, SurveyState.SIGNED_OFF);
    String ground = ImportCases.ground(reasons.ground());
    List<String> known = minesOf(county);
    reasons
        .mines()
        .forEach(
            (mine, reason) -> {
              if (!known.contains(mine)) {
                throw Refusal.of(
                    SurveyProblem.MINE_OF_OTHER_COUNTY, "mines", "mine", mine, "county", county);
              }
              String because = ImportCases.ground(reason);
              rows.step(
                  county,
                  new SurveyStep(
                      0,
                      "survey.mine.returned",
                      mine,
                      caller.id(),
                      around.clock().instant(),
                      because),
                  null);
              around
                  .events()
                  .publishEvent(
                      AuditedEvent.of("mine:" + mine, "survey.mine.returned", caller.actor())
                          .in(county)
                          .because(because)
                          .about("mine", mine));
            });
    return move(caller, county, SurveyState.RETURNED, new Said("survey.returned", ground));
  }

  /** Why it is returned: as a whole, and mine by mine. */
  public record Reasons(@Nullable String ground, Map<String, String> mines) {
    // A client that names no mine may leave the list out, so it may come as null.
    @SuppressWarnings("NullAway")
    public Reasons {
      mines = mines == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(mines));
    }
  }

  public CountyBoard signOff(
      Caller caller, String county, @Nullable String ifMatch, @Nullable String ground) {
    caller.require(Permission.SIGN_OFF_SURVEY);
    BoardRows.Standing standing = lock(caller, county, ifMatch);
    require(standing, "sign-off", SurveyState.SUBMITTED);
    CountyBoard signed =
        move(caller, county, SurveyState.SIGNED_OFF, new Said("survey.signed-off", ground));
    around.events().publishEvent(new SurveySignedOff(county));
    return signed;
  }

  private BoardRows.Standing lock(Caller caller, String county, @Nullable String ifMatch) {
    SurveyBoard.requireSeen(caller, county);
    BoardRows.Standing standing = rows.lock(county);
    EntityTag.of(standing.version()).require(ifMatch);
    return standing;
  }

  private static void require(BoardRows.Standing standing, String act, SurveyState... states) {
    if (!List.of(states).contains(standing.state())) {
      throw Refusal.of(
          SurveyProblem.SURVEY_STATE,
          "state",
          "county",
          standing.county(),
          "state",
          standing.state(),
          "act",
          act);
    }
  }

  /** An act and its ground. */
  private record Said(String act, @Nullable String ground) {}

  private CountyBoard move(Caller caller, String county, SurveyState state, Said said) {
    rows.move(county, state);
    rows.step(
        county,
        new SurveyStep(0, said.act(), null, caller.id(), around.clock().instant(), said.ground()),
        null);
    publish(caller, county, said.act(), said.ground());
    return board.board(caller, county);
  }

  private void publish(Caller caller, String county, String act, @Nullable String ground) {
    around
        .events()
        .publishEvent(
            AuditedEvent.of("survey:" + county, act, caller.actor())
                .in(county)
                .because(ground)
                .about("county", county));
  }
}
