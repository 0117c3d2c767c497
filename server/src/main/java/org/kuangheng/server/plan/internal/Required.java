package org.kuangheng.server.plan.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kuangheng.consolidation.Scenario;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.county.MineView;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.kernel.MineId;
import org.kuangheng.policy.Pack;

/**
 * What a plan must hold for each of its mines and merged areas (clauses 5.2.1–5.2.4), as the pack
 * says: of a merged area once, of any other mine by its decided category.
 */
final class Required {
  private Required() {}

  /**
   * A mine or merged area with its fields.
   *
   * @param mine the mine itself, or the lead of the area, which speaks for it
   */
  record Subject(String subject, String name, MineRecord mine, List<Pack.RequiredField> fields) {}

  static List<Subject> of(Compilation compilation) {
    CountyView view = compilation.view();
    Pack pack = view.pack();
    Map<String, Subject> subjects = new LinkedHashMap<>();
    for (MineView mine : view.inProgramme()) {
      String category = compilation.decided().get(mine.id());
      if (category == null || view.groupOf(mine.id()).isPresent()) {
        continue;
      }
      List<Pack.RequiredField> fields = pack.requiredFields().getOrDefault(category, List.of());
      boolean merges =
          pack.findCategory(category)
              .filter(found -> found.kind() == Pack.Category.Kind.CONSOLIDATION)
              .isPresent();
      if (!merges && !fields.isEmpty()) {
        String subject = "mine:" + mine.id().value();
        subjects.put(subject, new Subject(subject, mine.name(), mine.mine(), fields));
      }
    }
    for (Scenario.Group group : view.groups()) {
      String subject = compilation.groups().subject(group);
      MineId first =
          group.lead().isEmpty() ? group.members().getFirst() : group.lead().getFirst().mine();
      MineRecord speaker = Objects.requireNonNull(view.everyMine().get(first));
      subjects.put(subject, new Subject(subject, group.id(), speaker, ofGroup(group, pack)));
    }
    return List.copyOf(subjects.values());
  }

  /** A mine that is upgraded alone has no other lead and no shares to settle. */
  private static List<Pack.RequiredField> ofGroup(Scenario.Group group, Pack pack) {
    List<Pack.RequiredField> fields = new ArrayList<>();
    pack.categories().stream()
        .filter(category -> category.kind() == Pack.Category.Kind.CONSOLIDATION)
        .forEach(
            category ->
                fields.addAll(pack.requiredFields().getOrDefault(category.code(), List.of())));
    if (CountyView.upgradesAlone(group)) {
      fields.removeIf(field -> field.kind().equals("mine") || field.kind().equals("shares"));
    }
    return fields;
  }
}
