package org.kuangheng.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.Verdict.Alert;
import org.kuangheng.facts.FactValue;
import org.kuangheng.facts.OperatingState;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.facts.Title;
import org.kuangheng.facts.Title.Kind;
import org.kuangheng.kernel.Rounding;
import org.kuangheng.kernel.SquareMetres;
import org.kuangheng.kernel.Truth;
import org.kuangheng.policy.Pack;

/** The pack's dated warnings, licences about to end, and statements that contradict each other. */
final class Alerts {
  private static final String DAYS_TO_EXPIRY = "daysToLicenceExpiry";
  private static final String MINING_LICENCE = "validMiningLicence";
  private static final String SAFETY_LICENCE = "validSafetyLicence";
  private static final String OUTSIDE = "workingsOutsidePrism";
  private static final String BEYOND = "minesBeyondBoundary";
  private static final long RENEWAL_DAYS = 30;
  private static final long NOTICE_DAYS = 90;

  /** Areas that differ by more than this, in per cent of the declared one, are reported. */
  private static final BigDecimal AREA_TOLERANCE = BigDecimal.ONE;

  private final MineCase mine;
  private final LocalDate day;
  private final List<Alert> alerts = new ArrayList<>();

  private Alerts(MineCase mine) {
    this.mine = mine;
    this.day = mine.day;
  }

  static List<Alert> of(MineCase mine, Map<String, @Nullable Object> results) {
    Alerts alerts = new Alerts(mine);
    alerts.packWarnings(results);
    alerts.miningLicence();
    alerts.safetyLicence();
    alerts.contradictions();
    alerts.area();
    alerts.reserves();
    return alerts.alerts;
  }

  private void packWarnings(Map<String, @Nullable Object> results) {
    for (Pack.Warning warning : mine.layout.pack.warnings()) {
      LocalDate from = warning.from();
      if ((from == null || !day.isBefore(from))
          && Outcomes.truth(results, warning.decision()) == Truth.MET) {
        alerts.add(new Alert(warning.id(), warning.clause(), warning.text(), from));
      }
    }
  }

  private void miningLicence() {
    LocalDate to = end(Kind.MINING_LICENCE);
    if (to == null || packWarnsOf(DAYS_TO_EXPIRY)) {
      return;
    }
    long left = ChronoUnit.DAYS.between(day, to);
    String clause = clauseOf(MINING_LICENCE);
    if (left < 0) {
      add("licenceExpired", clause, Sentence.ALERT_LICENCE_EXPIRED, to);
    } else if (left < RENEWAL_DAYS) {
      add("licenceExpiresWithin30Days", clause, Sentence.ALERT_LICENCE_EXPIRES_30, to);
    } else if (left < NOTICE_DAYS) {
      add("licenceExpiresWithin90Days", clause, Sentence.ALERT_LICENCE_EXPIRES_90, to);
    }
  }

  private void safetyLicence() {
    LocalDate to = end(Kind.SAFETY_LICENCE);
    if (to == null) {
      return;
    }
    long left = ChronoUnit.DAYS.between(day, to);
    String clause = clauseOf(SAFETY_LICENCE);
    if (left < 0) {
      add("safetyLicenceExpired", clause, Sentence.ALERT_SAFETY_EXPIRED, to);
    } else if (left < NOTICE_DAYS) {
      add("safetyLicenceExpiresWithin90Days", clause, Sentence.ALERT_SAFETY_EXPIRES_90, to);
    }
  }

  private @Nullable LocalDate end(Kind kind) {
    List<Title> titles = mine.mine.titles(kind);
    return titles.isEmpty() ? null : TitleFacts.last(titles).to();
  }

  private void contradictions() {
    boolean producing = mine.mine.state() == OperatingState.PRODUCING;
    if (producing && isNo(MINING_LICENCE) && !packWarnsOf("producing", MINING_LICENCE)) {
      add("producingWithoutLicence", "", Sentence.ALERT_PRODUCING_UNLICENSED, null);
    }
    if (producing && isNo(SAFETY_LICENCE) && !packWarnsOf("producing", SAFETY_LICENCE)) {
      add("producingWithoutSafetyLicence", "", Sentence.ALERT_PRODUCING_WITHOUT_SAFETY, null);
    }
    saidUnlicensed("minesWithoutMiningLicence", MINING_LICENCE);
    saidUnlicensed("minesWithoutSafetyLicence", SAFETY_LICENCE);
    if (isYes(OUTSIDE) && isNo(BEYOND) && !packWarnsOf(OUTSIDE, BEYOND)) {
      add("breachAgainstFact", "", Sentence.ALERT_BREACH_AGAINST_FACT, null);
    }
  }

  /** Whether a warning of the pack rests on all these facts, directly or through thresholds. */
  private boolean packWarnsOf(String... facts) {
    Layout layout = mine.layout;
    return layout.pack.warnings().stream()
        .map(warning -> layout.inputsOf(warning.decision()))
        .anyMatch(inputs -> java.util.Arrays.stream(facts).allMatch(f -> rests(inputs, f)));
  }

  private boolean rests(List<String> inputs, String fact) {
    return inputs.contains(fact)
        || inputs.stream()
            .map(mine.layout.thresholds::get)
            .anyMatch(threshold -> threshold != null && threshold.fact().equals(fact));
  }

  private void saidUnlicensed(String asserted, String recorded) {
    if (isYes(asserted) && isYes(recorded)) {
      alerts.add(
          new Alert(
              asserted + "AgainstLicence",
              clauseOf(asserted),
              Sentence.ALERT_LICENSED_BUT_SAID_UNLICENSED.with("fact", mine.label(asserted)),
              null));
    }
  }

  private boolean isYes(String fact) {
    return Boolean.TRUE.equals(stated(fact));
  }

  private boolean isNo(String fact) {
    return Boolean.FALSE.equals(stated(fact));
  }

  private @Nullable Object stated(String fact) {
    KnownFact known = mine.stated.get(fact);
    return known != null && known.value() instanceof FactValue.YesNo yesNo ? yesNo.value() : null;
  }

  private void area() {
    SquareMetres declared = mine.mine.declaredArea();
    BigDecimal computed = mine.numbers.area();
    if (declared == null || computed == null || declared.value().signum() == 0) {
      return;
    }
    BigDecimal stated = declared.value().movePointLeft(6);
    BigDecimal percent =
        computed
            .subtract(stated)
            .abs()
            .movePointRight(2)
            .divide(stated, java.math.MathContext.DECIMAL64);
    if (percent.compareTo(AREA_TOLERANCE) > 0) {
      alerts.add(
          new Alert(
              "areaDiffers",
              "",
              Sentence.ALERT_AREA_DIFFERS.with(
                  "declared", Rounding.AREA_KM2.print(stated),
                  "computed", Rounding.AREA_KM2.print(computed),
                  "percent", Rounding.PERCENT.print(percent)),
              null));
    }
  }

  private void reserves() {
    ReserveStatement statement = mine.mine.reserves();
    if (statement != null && statement.asOf().isAfter(day)) {
      add("reservesAfterDay", "", Sentence.ALERT_RESERVES_AFTER_DAY, statement.asOf());
    }
  }

  private void add(String id, String clause, Sentence sentence, @Nullable LocalDate date) {
    alerts.add(
        new Alert(id, clause, date == null ? sentence.with() : sentence.with("day", date), date));
  }

  /** The clause of the first ground or criterion that rests on a fact; empty if none does. */
  private String clauseOf(String fact) {
    Pack pack = mine.layout.pack;
    return java.util.stream.Stream.concat(pack.eligibility().stream(), pack.criteria().stream())
        .filter(criterion -> mine.layout.inputsOf(criterion.decision()).contains(fact))
        .map(Pack.Criterion::clause)
        .findFirst()
        .orElse("");
  }
}
