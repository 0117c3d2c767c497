package org.kuangheng.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.DocumentRef;

/**
 * A paper that entitles a mine to take part (clause 3) or to produce: a licence, an approval, a
 * contract, a decision.
 *
 * @param kind which paper
 * @param number its number, {@code null} if not given
 * @param level who issued it
 * @param from first day of validity, {@code null} if unlimited or unknown
 * @param to last day of validity, {@code null} if unlimited or unknown
 * @param ownFault for refusals: whether the expiry was the holder's own fault; {@code null} unknown
 */
public record Title(
    Kind kind,
    @Nullable String number,
    LicensingLevel level,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Boolean ownFault,
    DocumentRef document) {
  public enum Kind {
    MINING_LICENCE,
    EXPLORATION_LICENCE,
    DELIMITATION_APPROVAL,
    REFUSAL_DECISION,
    NON_ACCEPTANCE_DECISION,
    GRANT_CONTRACT,
    TRANSACTION_CONFIRMATION,
    SAFETY_LICENCE,
    COUNTY_ACT
  }

  public enum LicensingLevel {
    MINISTRY,
    PROVINCE,
    CITY,
    COUNTY,
    UNKNOWN
  }

  /** Whether the paper is in force on a day; both ends count; an unknown end counts as open. */
  public boolean inForceOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
