package org.kuangheng.cli.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.ReceiptCheck;
import org.kuangheng.assessment.VerdictCodec;
import org.kuangheng.cli.BlockedException;
import org.kuangheng.cli.CliIssue;
import org.kuangheng.cli.chain.Packs;
import org.kuangheng.cli.out.Json;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.merkle.check.LogFiles;
import org.kuangheng.merkle.evidence.Manifest;

/**
 * Recomputes every receipt of an evidence bundle.
 *
 * @param pack the pack to recompute with, {@code null} for the one each receipt names
 */
public record ReceiptsOfBundle(LogFiles files, @Nullable String pack) {
  /** What does not follow from the receipts' inputs; empty if all is recomputed to the byte. */
  public List<Issue> check(Manifest manifest) throws BlockedException {
    List<Issue> issues = new ArrayList<>();
    for (Manifest.Item item : manifest.files()) {
      Optional<byte[]> bytes = files.read(item.path());
      if (item.role() == Manifest.Role.RECEIPT && bytes.isPresent()) {
        issues.addAll(check(item.path(), bytes.get()));
      }
    }
    return issues;
  }

  private List<Issue> check(String path, byte[] bytes) throws BlockedException {
    Object tree;
    try {
      tree = Json.parse(bytes);
    } catch (JsonProcessingException e) {
      return List.of(
          Issue.of(
              CliIssue.RECEIPT_NOT_JSON,
              Place.of(path),
              "path",
              path,
              "reason",
              e.getOriginalMessage()));
    }
    VerdictCodec.Parsed parsed = VerdictCodec.parse(tree, path);
    VerdictCodec.Recorded recorded = parsed.recorded();
    if (recorded == null) {
      return parsed.issues();
    }
    String packId = pack == null ? recorded.verdict().pack() : pack;
    return ReceiptCheck.verify(tree, Packs.load(packId)).stream()
        .map(difference -> issue(path, difference))
        .toList();
  }

  private static Issue issue(String path, ReceiptCheck.Difference difference) {
    return Issue.of(
        CliIssue.RECEIPT_DIFFERS,
        Place.of(path).atField(difference.path()),
        "recorded",
        Objects.requireNonNullElse(difference.recorded(), "–"),
        "recomputed",
        Objects.requireNonNullElse(difference.recomputed(), "–"));
  }
}
