package org.kuangheng.server.plan;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A county plan (县级方案, clause 5.2): one for a county and a policy, in successive versions.
 *
 * @param packHash digest of the pack it was opened under
 * @param number of the version that is being written, or that was approved last
 * @param asOf the day of assessment
 * @param version for {@code If-Match}; changes with every act, not with what is written
 */
public record Plan(
    String id,
    String county,
    String pack,
    String packHash,
    State state,
    int number,
    LocalDate asOf,
    String openedBy,
    String unit,
    Instant openedAt,
    long version) {
  /** Where a plan stands (方案状态). */
  public enum State {
    /** Being written. */
    DRAFT,
    /** Approved by the county (县级审定): frozen. */
    COUNTY_APPROVED,
    /** Handed in (上报). */
    SUBMITTED
  }

  public boolean open() {
    return state == State.DRAFT;
  }
}
