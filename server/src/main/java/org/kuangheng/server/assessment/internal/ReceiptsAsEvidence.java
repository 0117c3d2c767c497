package org.kuangheng.server.assessment.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.kuangheng.server.assessment.VerdictRow;
import org.kuangheng.server.audit.evidence.EvidenceFile;
import org.kuangheng.server.audit.evidence.EvidenceSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the receipts of a mine's verdicts, and of the one a decision was taken on. */
@Component
class ReceiptsAsEvidence implements EvidenceSource {
  private static final int MOST = 50;

  private final Worklist worklist;
  private final DecisionStore decisions;
  private final VerdictStore verdicts;

  ReceiptsAsEvidence(Worklist worklist, DecisionStore decisions, VerdictStore verdicts) {
    this.worklist = worklist;
    this.decisions = decisions;
    this.verdicts = verdicts;
  }

  @Override
  @Transactional(readOnly = true)
  public List<EvidenceFile> about(String kind, String id) {
    return switch (kind) {
      case "mine" ->
          worklist.history(id).stream()
              .limit(MOST)
              .map(VerdictRow::id)
              .map(this::receipt)
              .flatMap(Optional::stream)
              .toList();
      case "decision" -> decisions.verdictOf(id).flatMap(this::receipt).stream().toList();
      default -> List.of();
    };
  }

  private Optional<EvidenceFile> receipt(long verdict) {
    return verdicts
        .document(verdict)
        .map(
            document ->
                new EvidenceFile(
                    EvidenceFile.Kind.RECEIPT,
                    "verdict-" + verdict + ".json",
                    document.getBytes(StandardCharsets.UTF_8)));
  }
}
