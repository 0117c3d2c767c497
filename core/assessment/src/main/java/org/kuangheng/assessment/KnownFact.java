package org.kuangheng.assessment;

import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.FactValue;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Truth;

/**
 * A fact as the assessment uses it.
 *
 * @param value {@code null} while unknown
 * @param source document and unit, or how it was computed
 * @param note why a stated value was not used, or what was looked at and did not count
 */
record KnownFact(@Nullable FactValue value, @Nullable String source, @Nullable LocalizedText note) {
  static final KnownFact UNKNOWN = new KnownFact(null, null, null);

  static KnownFact of(FactValue value, String source) {
    return new KnownFact(value, source, null);
  }

  static KnownFact yesNo(boolean value, String source) {
    return of(new FactValue.YesNo(value), source);
  }

  static KnownFact truth(Truth truth, String source) {
    Boolean value = truth.toBoolean();
    return value == null ? UNKNOWN : yesNo(value, source);
  }

  KnownFact noting(@Nullable LocalizedText what) {
    return new KnownFact(value, source, what);
  }

  static KnownFact unused(String source, LocalizedText note) {
    return new KnownFact(null, source, note);
  }

  /** What a decision sees; {@code null} while unknown. */
  @Nullable Object raw() {
    return value == null ? null : value.raw();
  }
}
