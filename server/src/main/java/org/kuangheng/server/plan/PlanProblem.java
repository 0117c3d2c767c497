package org.kuangheng.server.plan;

import org.kuangheng.server.api.ProblemCode;

/** What is refused of county plans, and what they lack. */
public enum PlanProblem implements ProblemCode {
  /** The county has a plan under this pack. */
  PLAN_EXISTS(409),
  /** Not in this state. */
  PLAN_STATE(409),
  /** The record or the entries changed while the plan was being frozen. */
  PLAN_CHANGED(409),
  /** The pack in force is not the plan's. */
  PLAN_PACK(409),
  /** There is no such subject or field. */
  ENTRY_UNKNOWN(422),
  /** The value is not of the field's kind. */
  ENTRY_VALUE(422),
  /** Shares of a merger are not 100 per cent together. */
  SHARES_SUM(409),
  /** The approval lies in the future, or before the last check ended. */
  APPROVAL_DAY(422),
  /** Nobody has decided on the mine. */
  MINE_UNDECIDED(409),
  /** What the verdict rests on has changed since. */
  VERDICT_STALE(409),
  /** A required field is empty. */
  FIELD_MISSING(409),
  /** Decided for consolidation, in no adopted group. */
  GROUP_MISSING(409),
  /** An adopted group no longer holds on the record. */
  GROUP_BROKEN(409),
  /** A legal check has not been made, or not wholly. */
  CHECK_MISSING(409),
  /** A legal check was too short. */
  CHECK_SHORT(409),
  /** A legal check ends before it begins. */
  CHECK_ORDER(409);

  private final int status;

  PlanProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
