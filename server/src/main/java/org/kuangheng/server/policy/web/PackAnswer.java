package org.kuangheng.server.policy.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.policy.ConsolidationRules;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.policy.LayerRule;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.Threshold;

/** Everything a pack says that people read; its decisions stay in its files. */
record PackAnswer(
    String id,
    String version,
    String hash,
    LocalizedText title,
    String documentNumber,
    LocalizedText issuer,
    LocalDate issued,
    LocalDate inForceFrom,
    @Nullable LocalDate inForceTo,
    int crs,
    List<Pack.BasisDocument> documents,
    List<Pack.Clause> clauses,
    List<Pack.Department> departments,
    List<FactDefinition> facts,
    List<Threshold> thresholds,
    List<Pack.Criterion> eligibility,
    List<Pack.Criterion> criteria,
    List<Pack.Category> categories,
    List<LayerRule> layers,
    ConsolidationRules consolidation,
    List<Pack.Warning> warnings,
    List<Pack.Stage> stages,
    List<Pack.Target> targets,
    Map<String, List<Pack.RequiredField>> requiredFields,
    List<Pack.Assumption> assumptions) {

  static PackAnswer of(Pack pack) {
    return new PackAnswer(
        pack.id(),
        pack.version(),
        pack.hash().hex(),
        pack.title(),
        pack.documentNumber(),
        pack.issuer(),
        pack.issued(),
        pack.inForceFrom(),
        pack.inForceTo(),
        pack.crs(),
        pack.documents(),
        pack.clauses(),
        pack.departments(),
        pack.facts(),
        pack.thresholds(),
        pack.eligibility(),
        pack.criteria(),
        pack.categories(),
        pack.layers(),
        pack.consolidation(),
        pack.warnings(),
        pack.stages(),
        pack.targets(),
        pack.requiredFields(),
        pack.assumptions());
  }
}
