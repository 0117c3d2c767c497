package org.kuangheng.cli.command;

import java.math.BigDecimal;
import org.kuangheng.cli.BlockedException;
import org.kuangheng.cli.CliIssue;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.Place;

/** Reads options that may not be negative. */
final class NonNegative {
  private NonNegative() {}

  static Metres metres(String option, BigDecimal value) throws BlockedException {
    if (value.signum() < 0) {
      throw new BlockedException(
          Issue.of(CliIssue.NEGATIVE_OPTION, Place.of(option), "option", option, "value", value));
    }
    return new Metres(value);
  }
}
