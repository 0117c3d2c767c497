package org.kuangheng.server.consolidation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.policy.Threshold;
import org.kuangheng.server.consolidation.ConsolidationSandbox.MineChange;
import org.kuangheng.server.consolidation.ConsolidationSandbox.Question;

/** A what-if question. */
record SandboxRequest(
    @NotNull @Pattern(regexp = "\\d{6}") String county,
    @NotNull LocalDate asOf,
    @Size(max = 400) @Nullable List<@Valid Mine> mines,
    @DecimalMin("0") @DecimalMax("1000") @Nullable BigDecimal allReservesPercent,
    @Size(max = 50) @Nullable List<Threshold> thresholds,
    @Size(max = 200) @Nullable List<Set<String>> locks,
    @Size(max = 200) @Nullable List<Set<String>> bans) {
  /** A mine as it might be. */
  record Mine(
      @NotBlank String mine,
      @Nullable Boolean dropped,
      @DecimalMin("0") @DecimalMax("1000") @Nullable BigDecimal reservesPercent,
      @DecimalMin("0") @DecimalMax("100000") @Nullable BigDecimal capacityTenThousandTonnes,
      @Nullable String decision) {
    MineChange change() {
      return new MineChange(
          mine, Boolean.TRUE.equals(dropped), reservesPercent, capacityTenThousandTonnes, decision);
    }
  }

  Question question() {
    return new Question(
        county,
        asOf,
        listed(mines).stream().map(Mine::change).toList(),
        allReservesPercent,
        listed(thresholds),
        listed(locks),
        listed(bans));
  }

  private static <T> List<T> listed(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
