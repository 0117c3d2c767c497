package org.kuangheng.server.registry.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.OperatingState;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.registry.AsOf;
import org.kuangheng.server.registry.Mines;

/**
 * What a list of mines is narrowed by, as sent.
 *
 * @param q words in the name, the id or a licence number
 * @param bbox west, south, east, north in degrees, with commas between
 */
record MineQuery(
    @Nullable String county,
    @Nullable String mineral,
    @Nullable OperatingState state,
    @Nullable String enterprise,
    @Nullable String q,
    @Nullable String bbox,
    @Nullable LocalDate validOn,
    @Nullable Instant knownAt) {
  Mines.Query query(LocalDate today) {
    return new Mines.Query(
        blank(county),
        blank(mineral),
        state,
        blank(enterprise),
        blank(q),
        box(bbox),
        new AsOf(validOn == null ? today : validOn, knownAt));
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  static @Nullable List<BigDecimal> box(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    List<BigDecimal> sides = new ArrayList<>();
    try {
      for (String side : text.split(",", -1)) {
        sides.add(new BigDecimal(side.strip()));
      }
    } catch (NumberFormatException e) {
      sides.clear();
    }
    boolean well =
        sides.size() == 4
            && sides.get(0).compareTo(sides.get(2)) <= 0
            && sides.get(1).compareTo(sides.get(3)) <= 0;
    if (!well) {
      throw Refusal.of(ApiProblem.INVALID, "bbox", "field", "bbox", "why", "w,s,e,n");
    }
    return List.copyOf(sides);
  }
}
