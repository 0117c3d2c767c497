package org.kuangheng.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;

/** Puts a pack together from its files. One use each. */
final class PackAssembly {
  private final List<Issue> issues = new ArrayList<>();
  private final Places places = new Places();
  private final PackFolder folder;

  PackAssembly(Path path) {
    this.folder = PackFolder.read(path, issues);
  }

  PackDraft read() {
    if (!issues.isEmpty()) {
      return draft(null, null, List.of());
    }
    PackHeader header = one("pack.yaml", PackHeader.class);
    PackParts parts =
        new PackParts(
            items("clauses", true, Pack.Clause.class),
            items("facts", true, FactDefinition.class),
            items("thresholds", false, Threshold.class),
            one("scale.yaml", ScaleTable.class),
            one("life.yaml", LifeRule.class),
            itemsOf("eligibility.yaml", true, Pack.Criterion.class),
            items("criteria", true, Pack.Criterion.class),
            items("layers", false, LayerRule.class),
            one("consolidation.yaml", ConsolidationRules.class),
            itemsOf("warnings.yaml", false, Pack.Warning.class),
            itemsOf("stages.yaml", false, Pack.Stage.class),
            itemsOf("targets.yaml", false, Pack.Target.class),
            one("plan.yaml", PackHeader.PlanFile.class),
            one("publication.yaml", Pack.PublicationRules.class),
            itemsOf("assumptions.yaml", false, Pack.Assumption.class));
    List<PackCase> cases = items("cases", false, PackCase.class);
    DmnModelFile model = model();
    DmnDecisions decisions = model == null ? null : DmnDecisions.compile(model, issues);
    Pack pack =
        header == null || decisions == null ? null : parts.join(header, decisions, folder.hash());
    if (pack != null && model != null && header != null) {
      checkName(header);
      new PackReferences(
              new PackDraft(
                  pack,
                  cases,
                  header.exclusive(),
                  header.informationalClauses(),
                  header.overrides(),
                  places,
                  issues),
              model)
          .check();
    }
    return draft(pack, header, cases);
  }

  private PackDraft draft(@Nullable Pack pack, @Nullable PackHeader header, List<PackCase> cases) {
    return new PackDraft(
        Issue.anyBlocks(issues) ? null : pack,
        List.copyOf(cases),
        header == null ? List.of() : header.exclusive(),
        header == null ? List.of() : header.informationalClauses(),
        header == null ? List.of() : header.overrides(),
        places,
        List.copyOf(issues));
  }

  private void checkName(PackHeader header) {
    if (!header.id().equals(folder.name())) {
      issues.add(
          Issue.of(
              PolicyIssue.ID_IS_NOT_FOLDER,
              Place.of("pack.yaml").atField("id"),
              "id",
              header.id(),
              "folder",
              folder.name()));
    }
  }

  private @Nullable YamlNode yaml(String file, boolean required) {
    byte[] bytes = folder.files().get(file);
    if (bytes != null) {
      return YamlFile.read(file, bytes, issues);
    }
    if (required) {
      issues.add(Issue.of(PolicyIssue.FILE_MISSING, Place.of(file), "file", file));
    }
    return null;
  }

  private <T extends Record> @Nullable T one(String file, Class<T> type) {
    YamlNode node = yaml(file, true);
    return node == null ? null : new RecordBinder(file, issues, places).bind(node, type);
  }

  private <T extends Record> List<T> itemsOf(String file, boolean required, Class<T> type) {
    YamlNode node = yaml(file, required);
    return node == null ? List.of() : new RecordBinder(file, issues, places).bindItems(node, type);
  }

  private <T extends Record> List<T> items(String subFolder, boolean required, Class<T> type) {
    List<T> all = new ArrayList<>();
    List<String> names = folder.yamlIn(subFolder);
    for (String file : names) {
      all.addAll(itemsOf(file, true, type));
    }
    if (names.isEmpty() && required) {
      String missing = subFolder + "/*.yaml";
      issues.add(Issue.of(PolicyIssue.FILE_MISSING, Place.of(missing), "file", missing));
    }
    return all;
  }

  private @Nullable DmnModelFile model() {
    List<String> models = folder.models();
    if (models.size() != 1) {
      issues.add(
          Issue.of(PolicyIssue.DMN_NOT_ONE, Place.of("decisions/*.dmn"), "count", models.size()));
      return null;
    }
    String file = models.getFirst();
    byte[] bytes = folder.files().get(file);
    int before = issues.size();
    DmnModelFile model = bytes == null ? null : DmnScanner.scan(file, bytes, issues);
    if (model == null) {
      return null;
    }
    boolean readable = issues.size() == before;
    model
        .decisions()
        .forEach(
            (name, line) -> places.putDecision(name, Place.line(model.name(), line).atField(name)));
    DmnRules.check(model, issues);
    return readable ? model : null;
  }
}
