package org.kuangheng.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Sha256;

/** The parts of a pack as its files gave them; {@code null} where a file failed. */
record PackParts(
    List<Pack.Clause> clauses,
    List<FactDefinition> facts,
    List<Threshold> thresholds,
    @Nullable ScaleTable scale,
    @Nullable LifeRule life,
    List<Pack.Criterion> eligibility,
    List<Pack.Criterion> criteria,
    List<LayerRule> layers,
    @Nullable ConsolidationRules consolidation,
    List<Pack.Warning> warnings,
    List<Pack.Stage> stages,
    List<Pack.Target> targets,
    PackHeader.@Nullable PlanFile plan,
    Pack.@Nullable PublicationRules publication,
    List<Pack.Assumption> assumptions) {

  /** The pack, or {@code null} if a part is missing. */
  @Nullable Pack join(PackHeader header, DecisionModel decisions, Sha256 hash) {
    if (scale == null
        || life == null
        || consolidation == null
        || plan == null
        || publication == null) {
      return null;
    }
    return new Pack(
        header.id(),
        header.version(),
        header.title(),
        header.documentNumber(),
        header.issuer(),
        header.issued(),
        header.inForceFrom(),
        header.inForceTo(),
        header.crs(),
        header.documents(),
        clauses,
        header.departments(),
        facts,
        thresholds,
        scale,
        life,
        eligibility,
        criteria,
        header.categories(),
        layers,
        consolidation,
        warnings,
        stages,
        targets,
        plan.requiredFields(),
        publication,
        assumptions,
        plan.form(),
        decisions,
        header.texts(),
        hash);
  }
}
