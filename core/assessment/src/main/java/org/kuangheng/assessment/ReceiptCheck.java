package org.kuangheng.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.CanonicalJson;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.policy.Pack;

/** Recomputes a verdict from its receipt file and a pack, and tells every difference. */
public final class ReceiptCheck {
  private ReceiptCheck() {}

  /**
   * A difference between the file and the recomputation.
   *
   * @param path where, as {@code $.verdict.recommended}
   * @param recorded canonical JSON of what the file holds, {@code null} if it holds nothing there
   * @param recomputed canonical JSON of what the inputs give, {@code null} if nothing; for an
   *     unreadable part, what should stand there
   */
  public record Difference(String path, @Nullable String recorded, @Nullable String recomputed) {}

  /** Empty if the verdict follows from the file's inputs and the pack to the byte. */
  public static List<Difference> verify(@Nullable Object tree, Pack pack) {
    VerdictCodec.Parsed parsed = VerdictCodec.parse(tree, "receipt");
    VerdictCodec.Recorded recorded = parsed.recorded();
    if (recorded == null) {
      return parsed.issues().stream().map(ReceiptCheck::unreadable).toList();
    }
    Verdict again =
        new Assessor(pack).assess(recorded.mine(), recorded.findings(), recorded.verdict().asOf());
    List<Difference> differences = new ArrayList<>();
    compare(
        "$",
        tree,
        VerdictCodec.toTree(new VerdictCodec.Recorded(again, recorded.mine(), recorded.findings())),
        differences);
    return List.copyOf(differences);
  }

  private static Difference unreadable(Issue issue) {
    return new Difference(
        issue.values().getOrDefault("path", "$.format"),
        issue.values().get("found"),
        issue.what(Lang.EN));
  }

  private static void compare(
      String path,
      @Nullable Object recorded,
      @Nullable Object recomputed,
      List<Difference> differences) {
    if (recorded instanceof Map<?, ?> before && recomputed instanceof Map<?, ?> after) {
      TreeSet<String> keys = new TreeSet<>();
      before.keySet().forEach(key -> keys.add(String.valueOf(key)));
      after.keySet().forEach(key -> keys.add(String.valueOf(key)));
      for (String key : keys) {
        compare(path + "." + key, before.get(key), after.get(key), differences);
      }
    } else if (recorded instanceof List<?> before && recomputed instanceof List<?> after) {
      for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
        compare(
            path + "[" + i + "]",
            i < before.size() ? before.get(i) : null,
            i < after.size() ? after.get(i) : null,
            differences);
      }
    } else if (!text(recorded).equals(text(recomputed))) {
      differences.add(
          new Difference(
              path,
              recorded == null ? null : text(recorded),
              recomputed == null ? null : text(recomputed)));
    }
  }

  /** Numbers of any kind are compared by value. */
  private static String text(@Nullable Object value) {
    return value instanceof Number number
        ? CanonicalJson.text(new java.math.BigDecimal(number.toString()))
        : CanonicalJson.text(value);
  }
}
