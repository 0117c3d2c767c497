package org.kuangheng.server.consolidation.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.consolidation.Proposals.Order;

/**
 * What a run is asked.
 *
 * @param county {@code null} for all counties, which only the city may
 * @param seconds the most time for the search; 60 if not said
 */
record RunRequest(
    @Pattern(regexp = "\\d{6}") @Nullable String county,
    @NotNull LocalDate asOf,
    @Size(max = 200) @Nullable List<Set<String>> locks,
    @Size(max = 200) @Nullable List<Set<String>> bans,
    @Min(1) @Max(3600) @Nullable Integer seconds,
    @Nullable Long seed) {
  Order order() {
    return new Order(
        county,
        asOf,
        locks == null ? List.of() : locks,
        bans == null ? List.of() : bans,
        seconds == null ? 60 : seconds,
        seed == null ? 1 : seed);
  }
}
