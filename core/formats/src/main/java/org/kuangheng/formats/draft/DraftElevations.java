package org.kuangheng.formats.draft;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The mining elevations (开采标高) as written, metres; {@code null} where missing.
 *
 * @param due whether the format should state them, so that their lack is a finding
 */
public record DraftElevations(@Nullable BigDecimal upper, @Nullable BigDecimal lower, boolean due) {
  /** None stated where they should be. */
  public static final DraftElevations MISSING = new DraftElevations(null, null, true);

  /** None stated, and none expected. */
  public static final DraftElevations NOT_DUE = new DraftElevations(null, null, false);

  public boolean isEmpty() {
    return upper == null && lower == null;
  }
}
