package org.kuangheng.survey;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.crs.Crs;
import org.locationtech.jts.geom.Envelope;

/**
 * What the caller knows beforehand of a survey folder (摸底调查).
 *
 * @param crs the system of coordinates that name none; {@code null} to take it from the files alone
 * @param expected where the areas must lie, longitude and latitude; {@code null} if unknown
 * @param reservesAsOf the day reserves are counted on; {@code null} for the latest statement
 * @param factKeys a fact's label in any language → its key; keys stand for themselves
 * @param factKinds a fact's key → the kind of its values
 * @param units a unit's name in any language → its code; codes stand for themselves
 * @param competent a fact's key → the codes of the units that may find on it; a fact that is
 *     missing may be found on by any unit
 */
public record SurveyOptions(
    @Nullable Crs crs,
    @Nullable Envelope expected,
    @Nullable LocalDate reservesAsOf,
    Map<String, String> factKeys,
    Map<String, ValueKind> factKinds,
    Map<String, String> units,
    Map<String, Set<String>> competent) {
  public SurveyOptions {
    factKeys = Map.copyOf(factKeys);
    factKinds = Map.copyOf(factKinds);
    units = Map.copyOf(units);
    competent = Map.copyOf(competent);
  }

  /** Any unit may find on any fact. */
  public SurveyOptions(
      @Nullable Crs crs,
      @Nullable Envelope expected,
      @Nullable LocalDate reservesAsOf,
      Map<String, String> factKeys,
      Map<String, ValueKind> factKinds,
      Map<String, String> units) {
    this(crs, expected, reservesAsOf, factKeys, factKinds, units, Map.of());
  }

  /** The same, where only the units named may find on a fact. */
  public SurveyOptions competent(Map<String, Set<String>> unitsOfFacts) {
    return new SurveyOptions(crs, expected, reservesAsOf, factKeys, factKinds, units, unitsOfFacts);
  }

  /** Whether a unit may find on a fact. */
  boolean mayFind(String fact, String unit) {
    Set<String> able = competent.get(fact);
    return able == null || able.contains(unit);
  }

  /** Nothing known beforehand: fact keys are taken as written, kinds from the values. */
  public static SurveyOptions plain() {
    return new SurveyOptions(null, null, null, Map.of(), Map.of(), Map.of());
  }
}
