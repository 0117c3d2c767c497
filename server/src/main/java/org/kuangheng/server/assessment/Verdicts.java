package org.kuangheng.server.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.identity.Caller;

/** Verdicts and the runs that make them, as the caller's scope shows them. */
public interface Verdicts {
  /**
   * An order for a run.
   *
   * @param county six-digit code, {@code null} for the whole city
   * @param asOf the day, {@code null} for today
   * @param knownAt leaves out what was recorded later; such a run is a look back
   * @param pack a pack's id, {@code null} for the one in force; with another it is a look aside
   * @param anew assess every mine, not only those whose inputs changed
   */
  record Order(
      @Nullable String county,
      @Nullable LocalDate asOf,
      @Nullable Instant knownAt,
      @Nullable String pack,
      boolean anew) {}

  /**
   * What to list. Every part narrows the list; {@code null} leaves it open.
   *
   * @param clause a clause whose criterion is met
   * @param state what people have done about it
   * @param text part of the mine's id or name
   */
  record Filter(
      @Nullable String county,
      @Nullable String clause,
      @Nullable String outcome,
      @Nullable State state,
      @Nullable Boolean stale,
      @Nullable String text) {}

  /** What people have done about a verdict. */
  enum State {
    /** Nobody has decided on the mine. */
    WAITING,
    /** People have decided. */
    DECIDED,
    /** People have decided otherwise than recommended. */
    DEVIATING
  }

  /**
   * A verdict in full.
   *
   * @param receipt canonical bytes of the verdict with its inputs, which anyone can verify
   * @param changedBy the last act on the registry that touched it, while it is stale
   * @param tag to be sent back with a decision
   */
  record Full(VerdictRow row, String receipt, @Nullable String changedBy, EntityTag tag) {}

  /**
   * Where a mine stands, for a map of them all.
   *
   * @param decided category people decided on, {@code null} while they have not
   * @param scale its scale class, {@code null} where it has none
   */
  record MineStanding(
      String mine, String outcome, @Nullable String decided, @Nullable String scale) {}

  /** Every mine's standing, of a county or of all. */
  List<MineStanding> standings(@Nullable String county);

  /** Starts a run; its job does the work. */
  AssessmentRun start(Caller caller, Order order);

  Optional<AssessmentRun> findRun(String id);

  Page<AssessmentRun> runs(@Nullable String county, @Nullable String cursor, int limit);

  /** Mines whose verdict the run changed; with {@code onlyOutcome}, those whose outcome changed. */
  Page<Difference> differences(String run, boolean onlyOutcome, @Nullable String cursor, int limit);

  /** Standing verdicts by mine. */
  Page<VerdictRow> list(Filter filter, @Nullable String cursor, int limit);

  /** The standing verdict, or the one in force at an instant. */
  Optional<Full> find(String mine, @Nullable Instant at);

  /** Every verdict ever given on a mine, newest first. */
  List<VerdictRow> history(String mine);

  /** Assesses one mine now, on what the registry holds. */
  AssessmentRun reassess(Caller caller, String mine);
}
