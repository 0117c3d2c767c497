package org.kuangheng.formats.draft;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.draft.DraftElevations.Due;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.kernel.Elevation;
import org.kuangheng.kernel.Place;

/** Turns the elevations of a block (开采标高) into a range, or says why there is none. */
final class ElevationJudge {
  private static final BigDecimal LEAST = BigDecimal.valueOf(-1500);
  private static final BigDecimal MOST = BigDecimal.valueOf(9000);

  private ElevationJudge() {}

  static @Nullable ElevationRange range(DraftElevations stated, Findings findings, Place place) {
    BigDecimal upper = plausible(stated.upper(), findings, place);
    BigDecimal lower = plausible(stated.lower(), findings, place);
    if (upper == null || lower == null) {
      boolean partly = stated.upper() == null != (stated.lower() == null);
      if (partly || (stated.due() == Due.REQUIRED && stated.isEmpty())) {
        findings.add(FormatIssue.ELEVATION_MISSING, place);
      } else if (stated.due() == Due.RARE && stated.isEmpty()) {
        findings.add(FormatIssue.ELEVATION_UNSTATED, place);
      }
      return null;
    }
    int order = upper.compareTo(lower);
    if (order == 0) {
      findings.add(FormatIssue.ELEVATIONS_EQUAL, place, "upper", upper.toPlainString());
      return null;
    }
    if (order < 0) {
      findings.add(
          FormatIssue.ELEVATIONS_REVERSED,
          place,
          "upper",
          upper.toPlainString(),
          "lower",
          lower.toPlainString());
      return new ElevationRange(new Elevation(lower), new Elevation(upper));
    }
    return new ElevationRange(new Elevation(upper), new Elevation(lower));
  }

  private static @Nullable BigDecimal plausible(
      @Nullable BigDecimal value, Findings findings, Place place) {
    if (value == null || (value.compareTo(LEAST) >= 0 && value.compareTo(MOST) <= 0)) {
      return value;
    }
    findings.add(FormatIssue.ELEVATION_IMPLAUSIBLE, place, "text", value.toPlainString());
    return null;
  }
}
