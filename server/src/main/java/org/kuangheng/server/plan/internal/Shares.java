package org.kuangheng.server.plan.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The composition of a merged enterprise (组成及股比, clause 5.3). */
record Shares(List<Share> list) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final int MOST_DECIMALS = 4;

  /** A holder's share in per cent. */
  record Share(String holder, BigDecimal percent) {}

  /** Reads a JSON list of {@code {holder, percent}}; empty where it is none. */
  static Optional<Shares> read(String text) {
    try {
      JsonNode tree = JSON.readTree(text);
      List<Share> shares = new ArrayList<>();
      Set<String> holders = new HashSet<>();
      for (JsonNode one : tree) {
        String holder = one.path("holder").asString("").strip();
        BigDecimal percent = new BigDecimal(one.path("percent").asString(""));
        if (holder.isEmpty() || !holders.add(holder) || !possible(percent)) {
          return Optional.empty();
        }
        shares.add(new Share(holder, percent));
      }
      return tree.isArray() && !shares.isEmpty()
          ? Optional.of(new Shares(List.copyOf(shares)))
          : Optional.empty();
    } catch (JacksonException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean possible(BigDecimal percent) {
    return percent.signum() > 0
        && percent.compareTo(WHOLE) <= 0
        && percent.stripTrailingZeros().scale() <= MOST_DECIMALS;
  }

  BigDecimal sum() {
    return list.stream().map(Share::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  boolean whole() {
    return sum().compareTo(WHOLE) == 0;
  }

  /** As a document prints it: 甲公司 60%、乙公司 40%. */
  String printed() {
    return list.stream()
        .map(
            share ->
                share.holder() + " " + share.percent().stripTrailingZeros().toPlainString() + "%")
        .collect(Collectors.joining("、"));
  }
}
