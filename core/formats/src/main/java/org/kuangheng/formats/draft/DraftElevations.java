package org.kuangheng.formats.draft;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The mining elevations (开采标高) as written, metres; {@code null} where missing.
 *
 * @param due how much is to be made of their lack
 */
public record DraftElevations(@Nullable BigDecimal upper, @Nullable BigDecimal lower, Due due) {
  /** Whether a format states elevations. */
  public enum Due {
    REQUIRED,
    RARE,
    NEVER
  }

  /** None stated where they should be. */
  public static final DraftElevations MISSING = new DraftElevations(null, null, Due.REQUIRED);

  /** None stated, in a format that rarely has them. */
  public static final DraftElevations UNSTATED = new DraftElevations(null, null, Due.RARE);

  /** None stated, and none expected. */
  public static final DraftElevations NOT_DUE = new DraftElevations(null, null, Due.NEVER);

  /** Elevations a format must state, as far as it does. */
  public static DraftElevations of(@Nullable BigDecimal upper, @Nullable BigDecimal lower) {
    return new DraftElevations(upper, lower, Due.REQUIRED);
  }

  public boolean isEmpty() {
    return upper == null && lower == null;
  }
}
