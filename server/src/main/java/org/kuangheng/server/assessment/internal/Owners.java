package org.kuangheng.server.assessment.internal;

import org.jspecify.annotations.Nullable;
import org.kuangheng.server.identity.Caller;

/** Which organisation stands behind a unit of the pack, for a mine. */
final class Owners {
  static final String COUNTY = "COUNTY";
  static final String ENTERPRISE = "ENTERPRISE";
  static final String TECHNICAL = "TECH";
  static final String CITY = "city";

  private Owners() {}

  /** A technical unit is not known until the city's office assigns one. */
  static String of(String unit, String county, @Nullable String enterprise) {
    return switch (unit) {
      case COUNTY -> county(county);
      case ENTERPRISE -> enterprise == null ? county(county) : "enterprise:" + enterprise;
      case "CITY", TECHNICAL -> CITY;
      case "PROVINCE" -> "province";
      default -> unit;
    };
  }

  static String county(String code) {
    return "county:" + code;
  }

  /** The pack's code of the unit for which somebody speaks. */
  static String unitOf(Caller caller) {
    String unit = caller.unit();
    if (unit.startsWith("county:")) {
      return COUNTY;
    }
    if (unit.startsWith("enterprise:")) {
      return ENTERPRISE;
    }
    if (unit.startsWith("technical:")) {
      return TECHNICAL;
    }
    return switch (unit) {
      case CITY -> "CITY";
      case "province" -> "PROVINCE";
      default -> unit;
    };
  }
}
