package org.kuangheng.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.LocalizedText;

/** The keys of {@code pack.yaml}. */
record PackHeader(
    String id,
    String version,
    LocalizedText title,
    String documentNumber,
    LocalizedText issuer,
    LocalDate issued,
    LocalDate inForceFrom,
    @Nullable LocalDate inForceTo,
    int crs,
    List<Pack.BasisDocument> documents,
    List<Pack.Department> departments,
    List<Pack.Category> categories,
    List<List<String>> exclusive,
    List<String> informationalClauses,
    List<String> overrides,
    Map<String, LocalizedText> texts) {

  /** The keys of {@code plan.yaml}. */
  record PlanFile(Pack.PlanForm form, Map<String, List<Pack.RequiredField>> requiredFields) {}
}
