package org.kuangheng.server.consolidation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.policy.Threshold;
import tools.jackson.databind.JsonNode;

/** What if (推演): another consolidation, never on record. */
public interface ConsolidationSandbox {
  /**
   * A mine as it might be.
   *
   * @param dropped it is not there at all
   * @param reservesPercent its reserves, in percent of what they are; {@code null} as they are
   * @param capacityTenThousandTonnes its capacity, every basis alike
   * @param decision the category people might decide
   */
  record MineChange(
      String mine,
      boolean dropped,
      @Nullable BigDecimal reservesPercent,
      @Nullable BigDecimal capacityTenThousandTonnes,
      @Nullable String decision) {}

  /**
   * The question.
   *
   * @param allReservesPercent the reserves of every mine, e.g. 80 or 120
   * @param thresholds each in place of the pack's of the same id
   */
  record Question(
      String county,
      LocalDate asOf,
      List<MineChange> mines,
      @Nullable BigDecimal allReservesPercent,
      List<Threshold> thresholds,
      List<Set<String>> locks,
      List<Set<String>> bans) {
    public Question {
      mines = List.copyOf(mines);
      thresholds = List.copyOf(thresholds);
      locks = List.copyOf(locks);
      bans = List.copyOf(bans);
    }
  }

  /** What would come out, against what comes out as things are. */
  @Schema(name = "SandboxOutcome")
  record Outcome(
      JsonNode result,
      List<Proposals.Moved> moved,
      Map<String, Integer> groupsBefore,
      Map<String, Integer> groupsAfter) {}

  Outcome ask(Question question);
}
