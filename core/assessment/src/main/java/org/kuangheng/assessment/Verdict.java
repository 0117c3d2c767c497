package org.kuangheng.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.ScaleClass;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.kernel.Tonnes;
import org.kuangheng.kernel.Truth;
import org.kuangheng.kernel.Years;

/**
 * The verdict on one mine under one pack on one day: a recommendation with all its reasons, and a
 * receipt from which anyone can recompute it.
 *
 * @param recommended the category's code, {@code null} while undecided
 * @param possible the categories still possible, in precedence; one if decided
 * @param deciding for an undecided mine, the smallest sets of facts that would decide it
 * @param flips for a decided mine, the nearest changes that would flip it
 */
public record Verdict(
    MineId mine,
    String pack,
    LocalDate asOf,
    Eligibility eligibility,
    List<CriterionResult> criteria,
    List<ThresholdResult> thresholds,
    Scale scale,
    Life life,
    @Nullable String recommended,
    List<String> possible,
    List<DecidingSet> deciding,
    List<Flip> flips,
    List<Alert> alerts,
    Receipt receipt) {
  /** The {@link #outcome} of a mine that no category can be recommended for yet. */
  public static final String UNDECIDED = "UNDECIDED";

  /** The {@link #outcome} of a mine that is not in the programme. */
  public static final String NOT_ELIGIBLE = "NOT_ELIGIBLE";

  public Verdict {
    criteria = List.copyOf(criteria);
    thresholds = List.copyOf(thresholds);
    possible = List.copyOf(possible);
    deciding = List.copyOf(deciding);
    flips = List.copyOf(flips);
    alerts = List.copyOf(alerts);
  }

  /** Where it leaves the mine: the category's code, or one of the two constants. */
  public String outcome() {
    if (eligibility.eligible() == Truth.NOT_MET) {
      return NOT_ELIGIBLE;
    }
    return recommended == null ? UNDECIDED : recommended;
  }

  /** Which of clause 3 lets the mine in, by which document. */
  public record Eligibility(Truth eligible, List<CriterionResult> grounds) {
    public Eligibility {
      grounds = List.copyOf(grounds);
    }
  }

  /** A criterion's outcome with the inputs it rests on. */
  public record CriterionResult(
      String criterion, String clause, String category, Truth truth, List<Input> inputs) {
    public CriterionResult {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * An input as used.
   *
   * @param value as the field writes it, {@code null} if unknown
   * @param source document and unit, or how it was computed
   * @param note why a stated value was not used (disputed, or the unit may not assert it)
   */
  public record Input(
      String fact, @Nullable String value, @Nullable String source, @Nullable LocalizedText note) {}

  /**
   * A threshold's outcome: actual against limit.
   *
   * @param margin actual minus limit in the threshold's unit, {@code null} if unknown
   */
  public record ThresholdResult(
      String threshold,
      String clause,
      Truth truth,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal limit,
      String unit,
      @Nullable BigDecimal margin) {}

  /** The scale class, and apart from it whether the plan's minimum is reached. */
  public record Scale(
      @Nullable AnnualCapacity capacity,
      @Nullable String capacityBasis,
      @Nullable ScaleClass scaleClass,
      @Nullable String tableRow,
      List<LocalizedText> steps) {
    public Scale {
      steps = List.copyOf(steps);
    }
  }

  /** Service life, step by step. */
  public record Life(
      @Nullable Years years,
      @Nullable Tonnes quantity,
      @Nullable String formula,
      List<LocalizedText> steps) {
    public Life {
      steps = List.copyOf(steps);
    }
  }

  /**
   * Facts whose answers, whatever they are, would decide the mine, with the units that may assert
   * each.
   *
   * @param facts fact ids; all of the set are needed
   * @param shortcuts single answers that would decide it by themselves
   * @param note says that fewer facts may suffice, {@code null} where the set is proved smallest
   */
  public record DecidingSet(
      List<Question> facts, List<Shortcut> shortcuts, @Nullable LocalizedText note) {
    public DecidingSet {
      facts = List.copyOf(facts);
      shortcuts = List.copyOf(shortcuts);
    }

    public DecidingSet(List<Question> facts, List<Shortcut> shortcuts) {
      this(facts, shortcuts, null);
    }

    public DecidingSet(List<Question> facts) {
      this(facts, List.of(), null);
    }
  }

  /**
   * One answer that would decide the mine whatever the others are.
   *
   * @param answer as the field writes it
   * @param becomes the category, {@code null} if the mine would not be in the programme
   */
  public record Shortcut(String fact, String answer, @Nullable String becomes) {}

  /** A question to a unit. */
  public record Question(String fact, List<String> units, LocalizedText question) {
    public Question {
      units = List.copyOf(units);
    }
  }

  /**
   * A change that flips the recommendation.
   *
   * @param changes the facts changed together, each from what to what
   * @param becomes the category it would become, {@code null} if it would become undecided
   */
  public record Flip(List<Change> changes, @Nullable String becomes, LocalizedText text) {
    public Flip {
      changes = List.copyOf(changes);
    }
  }

  public record Change(String fact, @Nullable String from, String to, @Nullable String unit) {}

  /** A dated warning: no renewal after the end of 2025, expiry, expired. */
  public record Alert(String id, String clause, LocalizedText text, @Nullable LocalDate date) {}

  /**
   * What a recomputation needs: engine, pack and inputs by digest, and the verdict's own digest.
   */
  public record Receipt(
      String engine, Sha256 pack, Sha256 facts, Sha256 surroundings, Sha256 verdict) {}
}
