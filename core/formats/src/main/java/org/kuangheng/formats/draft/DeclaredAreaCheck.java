package org.kuangheng.formats.draft;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.Rounding;
import org.kuangheng.kernel.SquareMetres;

/**
 * Compares the area a file declares with the one computed on the plane of its zone. They may differ
 * by 0.5 % or 100 m² (the last printed digit of a km² area), whichever is more.
 */
final class DeclaredAreaCheck {
  private static final BigDecimal TOLERANCE = new BigDecimal("0.005");
  private static final BigDecimal LEAST_SQUARE_METRES = new BigDecimal(100);
  private static final BigDecimal UNIT_TOLERANCE = new BigDecimal("0.02");

  /** Declared divided by computed, where the wrong unit was written, and the unit it then is in. */
  private static final Map<BigDecimal, String> UNIT_RATIOS = new LinkedHashMap<>();

  static {
    UNIT_RATIOS.put(new BigDecimal("100"), "ha");
    UNIT_RATIOS.put(new BigDecimal("0.01"), "km²");
    UNIT_RATIOS.put(new BigDecimal("1500"), "亩");
    UNIT_RATIOS.put(new BigDecimal("15"), "亩");
    UNIT_RATIOS.put(new BigDecimal("1000000"), "m²");
    UNIT_RATIOS.put(new BigDecimal("10000"), "m²");
  }

  private DeclaredAreaCheck() {}

  static boolean agree(SquareMetres declared, SquareMetres computed) {
    BigDecimal apart = declared.value().subtract(computed.value()).abs();
    return apart.compareTo(computed.value().multiply(TOLERANCE).max(LEAST_SQUARE_METRES)) <= 0;
  }

  static void check(SquareMetres declared, SquareMetres computed, Findings findings, Place place) {
    if (agree(declared, computed)) {
      return;
    }
    String declaredKm2 = Rounding.AREA_KM2.print(declared.value().movePointLeft(6));
    String computedKm2 = Rounding.AREA_KM2.print(computed.value().movePointLeft(6));
    if (computed.value().signum() == 0) {
      return;
    }
    BigDecimal ratio = declared.value().divide(computed.value(), MathContext.DECIMAL64);
    for (Map.Entry<BigDecimal, String> unit : UNIT_RATIOS.entrySet()) {
      BigDecimal off = ratio.divide(unit.getKey(), MathContext.DECIMAL64).subtract(BigDecimal.ONE);
      if (off.abs().compareTo(UNIT_TOLERANCE) <= 0) {
        findings.add(
            FormatIssue.DECLARED_AREA_UNIT,
            place,
            "declared",
            declaredKm2,
            "computed",
            computedKm2,
            "unit",
            unit.getValue());
        return;
      }
    }
    findings.add(
        FormatIssue.DECLARED_AREA_DIFFERS,
        place,
        "declared",
        declaredKm2,
        "computed",
        computedKm2,
        "percent",
        percent(ratio));
  }

  private static String percent(BigDecimal ratio) {
    return ratio
        .subtract(BigDecimal.ONE)
        .abs()
        .movePointRight(2)
        .setScale(2, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
