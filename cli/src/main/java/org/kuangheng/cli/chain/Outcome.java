package org.kuangheng.cli.chain;

import org.kuangheng.assessment.Verdict;
import org.kuangheng.kernel.Truth;

/** Where a verdict leaves a mine, in one word. */
public final class Outcome {
  public static final String UNDECIDED = "UNDECIDED";
  public static final String NOT_ELIGIBLE = "NOT_ELIGIBLE";

  private Outcome() {}

  /** The category's code, {@link #UNDECIDED}, or {@link #NOT_ELIGIBLE}. */
  public static String of(Verdict verdict) {
    if (verdict.eligibility().eligible() == Truth.NOT_MET) {
      return NOT_ELIGIBLE;
    }
    String recommended = verdict.recommended();
    return recommended == null ? UNDECIDED : recommended;
  }
}
