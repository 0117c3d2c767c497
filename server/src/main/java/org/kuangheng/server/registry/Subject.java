package org.kuangheng.server.registry;

import org.jspecify.annotations.Nullable;

/**
 * One thing the registry keeps versions of, and whose fence it stands in.
 *
 * @param id unique within its kind; titles, facts and the like begin with their mine: {@code
 *     M001/safety.accident}
 * @param mine the mine it belongs to, {@code null} for layers and enterprises
 * @param county six-digit code, {@code null} where it belongs to no county
 * @param enterprise id of the enterprise whose people may see it, {@code null} if none
 */
public record Subject(
    Kind kind,
    String id,
    @Nullable String mine,
    @Nullable String county,
    @Nullable String enterprise) {
  public Subject {
    if (id.isBlank() || id.length() > 300) {
      throw new IllegalArgumentException("A subject's id has 1 to 300 characters, but was " + id);
    }
  }
}
