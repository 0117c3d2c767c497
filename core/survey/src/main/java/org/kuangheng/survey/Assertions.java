package org.kuangheng.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuangheng.facts.Fact;
import org.kuangheng.facts.Source;
import org.kuangheng.facts.VerificationState;
import org.kuangheng.kernel.UnitCode;

/**
 * What the units say of one fact of one mine (各单位认定). Each unit's later finding stands for its
 * earlier; units that may not find on it count only where no competent unit has spoken; competent
 * units that differ leave it disputed.
 */
final class Assertions {
  private final String key;
  private final SurveyOptions options;
  private final Map<UnitCode, Fact> byUnit = new LinkedHashMap<>();

  Assertions(String key, SurveyOptions options) {
    this.key = key;
    this.options = options;
  }

  /** Takes a finding; the one it repeats, replaces or contradicts, if any. */
  Optional<Fact> add(Fact fact) {
    UnitCode unit = fact.source().assertedBy();
    Fact own = byUnit.get(unit);
    Optional<Fact> met = Optional.ofNullable(own);
    if (own == null) {
      met = byUnit.values().stream().filter(other -> mayFind(other) == mayFind(fact)).findFirst();
    }
    if (own == null || replaces(fact, own)) {
      byUnit.put(unit, fact);
    }
    return met;
  }

  /** Those that count for nothing because a competent unit has spoken, in the order met. */
  List<Fact> passedOver() {
    List<Fact> counting = counting();
    return byUnit.values().stream().filter(fact -> !counting.contains(fact)).toList();
  }

  /** The fact as it stands. */
  Fact settled() {
    List<Fact> counting = counting();
    Fact first = counting.getFirst();
    boolean differ = counting.stream().anyMatch(fact -> !fact.value().equals(first.value()));
    for (Fact fact : counting) {
      if (differ || fact.source().state() == VerificationState.DISPUTED) {
        return disputed(fact);
      }
    }
    return counting.stream()
        .filter(fact -> fact.source().state() == VerificationState.VERIFIED)
        .findFirst()
        .orElse(first);
  }

  private List<Fact> counting() {
    List<Fact> competent = byUnit.values().stream().filter(this::mayFind).toList();
    return competent.isEmpty() ? new ArrayList<>(byUnit.values()) : competent;
  }

  private boolean mayFind(Fact fact) {
    return options.mayFind(key, fact.source().assertedBy().value());
  }

  /** Whether a later row stands for an earlier one: a later day, or verified where that was not. */
  private static boolean replaces(Fact fact, Fact before) {
    LocalDate day = fact.source().date();
    LocalDate earlier = before.source().date();
    if (day != null && earlier != null && !day.equals(earlier)) {
      return day.isAfter(earlier);
    }
    return fact.source().state() != VerificationState.REPORTED
        && before.source().state() == VerificationState.REPORTED;
  }

  private static Fact disputed(Fact fact) {
    Source source = fact.source();
    return new Fact(
        fact.key(),
        fact.value(),
        new Source(
            source.document(), source.assertedBy(), source.date(), VerificationState.DISPUTED));
  }
}
