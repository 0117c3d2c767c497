package org.kuangheng.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;

/**
 * A verdict with its inputs as a JSON-able tree of maps, lists, text, exact numbers and booleans,
 * and back. Writing and reading JSON text is the caller's; read numbers as {@code BigDecimal}.
 */
public final class VerdictCodec {
  /** The value of {@code format} in a receipt file. */
  public static final String FORMAT = "kuangheng-receipt/1";

  private static final String ROOT = "$";

  private VerdictCodec() {}

  /** A verdict and all that is needed to compute it again from the pack. */
  public record Recorded(Verdict verdict, MineRecord mine, @Nullable SpatialFindings findings) {}

  /** What a tree holds, {@code null} with an issue for each part that cannot be read. */
  public record Parsed(@Nullable Recorded recorded, List<Issue> issues) {
    public Parsed {
      issues = List.copyOf(issues);
    }
  }

  public static Map<String, @Nullable Object> toTree(Recorded recorded) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("format", FORMAT);
    tree.put("verdict", CanonicalForms.exact(recorded.verdict()));
    tree.put("mine", CanonicalForms.exact(recorded.mine()));
    tree.put("findings", CanonicalForms.exact(recorded.findings()));
    return tree;
  }

  /** {@code file} only names the place of issues. */
  public static Parsed parse(@Nullable Object tree, String file) {
    List<Issue> issues = new ArrayList<>();
    TreeNode root = new TreeNode(ROOT, tree);
    checkFormat(root, file, issues);
    Verdict verdict = part(Verdict.class, root, "verdict", file, issues);
    MineRecord mine = part(MineRecord.class, root, "mine", file, issues);
    SpatialFindings findings = null;
    if (tree instanceof Map<?, ?> map && map.get("findings") != null) {
      findings = part(SpatialFindings.class, root, "findings", file, issues);
    }
    return (verdict == null || mine == null || !issues.isEmpty())
        ? new Parsed(null, issues)
        : new Parsed(new Recorded(verdict, mine, findings), issues);
  }

  private static void checkFormat(TreeNode root, String file, List<Issue> issues) {
    Object format = root.value() instanceof Map<?, ?> map ? map.get("format") : null;
    if (!FORMAT.equals(format)) {
      issues.add(
          Issue.of(
              AssessmentIssue.RECEIPT_FORMAT,
              Place.of(file).atField("format"),
              "found",
              String.valueOf(format),
              "wanted",
              FORMAT));
    }
  }

  private static <T extends Record> @Nullable T part(
      Class<T> type, TreeNode root, String name, String file, List<Issue> issues) {
    try {
      return RecordReader.read(type, root.field(name));
    } catch (UnreadableTree e) {
      issues.add(
          Issue.of(
              AssessmentIssue.RECEIPT_UNREADABLE,
              Place.of(file).atField(e.path()),
              "path",
              e.path(),
              "found",
              e.found(),
              "wanted",
              e.wanted()));
      return null;
    }
  }

  /** The tree of a record that is not inline. */
  @SuppressWarnings("unchecked") // CanonicalForms makes objects with text keys only
  static Map<String, @Nullable Object> object(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    }
    throw new IllegalArgumentException("The tree of a record should be an object, but was " + tree);
  }
}
