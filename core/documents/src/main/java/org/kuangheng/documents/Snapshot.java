package org.kuangheng.documents;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.consolidation.Scenario;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Sha256;

/**
 * The digest of the record a document was made from (数据快照). Printed on every document; equal
 * digests mean equal pack, input files, verdicts and mergers, whatever the language.
 */
public final class Snapshot {
  private Snapshot() {}

  public static Sha256 hash(PlanInput input) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("pack", input.pack().id());
    tree.put("packHash", input.pack().hash().hex());
    tree.put("asOf", input.asOf().toString());
    Map<String, Object> files = new TreeMap<>();
    input.survey().inputs().forEach((file, digest) -> files.put(file, digest.hex()));
    tree.put("inputs", files);
    tree.put(
        "mines",
        input.survey().mines().stream().map(MineRecord::id).map(MineId::value).sorted().toList());
    Map<String, Object> verdicts = new TreeMap<>();
    input.verdicts().forEach((mine, verdict) -> verdicts.put(mine.value(), receipt(verdict)));
    tree.put("verdicts", verdicts);
    tree.put("written", written(input));
    tree.put(
        "scenarios", input.consolidation().scenarios().stream().map(Snapshot::scenario).toList());
    return Sha256.ofCanonical(tree);
  }

  /** What people wrote: texts of chapters, and the fields the plan must hold by mine. */
  private static Map<String, Object> written(PlanInput input) {
    Map<String, Object> tree = new TreeMap<>(input.written().chapters());
    for (MineRecord mine : input.survey().mines()) {
      if (!mine.notes().isEmpty()) {
        tree.put("mine:" + mine.id().value(), new TreeMap<>(mine.notes()));
      }
    }
    return tree;
  }

  private static List<Object> receipt(Verdict verdict) {
    Verdict.Receipt receipt = verdict.receipt();
    return List.of(
        receipt.engine(),
        receipt.facts().hex(),
        receipt.surroundings().hex(),
        receipt.verdict().hex());
  }

  private static Object scenario(Scenario scenario) {
    return scenario.groups().stream()
        .sorted(Comparator.comparing(Scenario.Group::id))
        .map(Snapshot::group)
        .toList();
  }

  private static Object group(Scenario.Group group) {
    return List.of(
        group.id(),
        group.members().stream().map(MineId::value).toList(),
        group.retained().value(),
        group.capacity().tonnesPerYear(),
        group.life().value(),
        group.gaps().stream().map(taken -> taken.gap().planarArea().value()).toList());
  }
}
