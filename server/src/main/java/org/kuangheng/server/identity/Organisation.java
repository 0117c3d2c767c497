package org.kuangheng.server.identity;

import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.LocalizedText;

/**
 * An organisation (单位): whose people sign in, and the fence they stand in.
 *
 * @param id the unit's code, as in {@link Caller#unit}
 * @param county six-digit code, {@code null} where it belongs to no county
 * @param enterprise the enterprise's id in the registry, {@code null} for others
 */
public record Organisation(
    String id,
    Kind kind,
    LocalizedText name,
    @Nullable String county,
    @Nullable String enterprise,
    boolean closed,
    long version) {
  /** What it is (单位类别). */
  public enum Kind {
    CITY,
    DEPARTMENT,
    COUNTY,
    ENTERPRISE,
    TECHNICAL,
    PROVINCE
  }
}
