package org.kuangheng.documents.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kuangheng.consolidation.Scenario;
import org.kuangheng.documents.content.Block;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.county.MineView;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.kernel.MineId;
import org.kuangheng.policy.Pack;

/**
 * One group's paragraphs: members and lead, the merged mine's numbers, constraints, gaps, flags.
 */
final class GroupText {
  private final Scenario.Group group;
  private final ChapterContext context;

  GroupText(Scenario.Group group, ChapterContext context) {
    this.group = group;
    this.context = context;
  }

  List<Block> write() {
    List<Block> blocks = new ArrayList<>();
    boolean alone = CountyView.upgradesAlone(group);
    blocks.add(
        alone
            ? context.paragraph("group.alone", "mine", member(group.members().getFirst()))
            : new Block.Paragraph(members() + lead()));
    blocks.add(new Block.Paragraph(numbers() + extent()));
    if (!group.justifications().isEmpty()) {
      blocks.add(new Block.Paragraph(constraints()));
    }
    if (!alone) {
      blocks.add(new Block.Paragraph(gaps()));
    }
    if (!group.flags().isEmpty()) {
      blocks.add(
          context.paragraph(
              "group.flags", "flags", join(group.flags().stream().map(context::of).toList())));
    }
    String fields = alone ? "" : requiredFields();
    if (!fields.isEmpty()) {
      blocks.add(new Block.Paragraph(fields));
    }
    return blocks;
  }

  private String members() {
    List<String> names = group.members().stream().map(this::member).toList();
    return context.say("group.members", "mines", context.wording().list(names));
  }

  /** The mine's name with its holder, and its county where that is another. */
  private String member(MineId id) {
    CountyView view = context.view();
    MineRecord mine = view.everyMine().get(id);
    if (mine == null) {
      return id.value();
    }
    String elsewhere =
        mine.county().equals(view.county())
            ? ""
            : context.say(
                "group.elsewhere",
                "county",
                view.input()
                    .survey()
                    .counties()
                    .getOrDefault(mine.county(), mine.county().value()));
    return context.say(
        "group.member",
        "name",
        mine.name(),
        "holder",
        mine.holder().name(),
        "elsewhere",
        elsewhere);
  }

  private String lead() {
    if (group.lead().isEmpty()) {
      return context.say("group.noLead");
    }
    Scenario.LeadCandidate first = group.lead().getFirst();
    String reasons =
        first.reasons().isEmpty()
            ? ""
            : context.say(
                "group.leadReasons",
                "reasons",
                join(first.reasons().stream().map(context::of).toList()));
    List<String> others =
        group.lead().stream()
            .skip(1)
            .map(candidate -> candidate.holder().name())
            .distinct()
            .toList();
    String next =
        others.isEmpty()
            ? ""
            : context.say("group.leadOthers", "others", context.wording().list(others));
    return context.say(
            "group.lead",
            "holder",
            first.holder().name(),
            "mine",
            context.view().nameOf(first.mine()),
            "reasons",
            reasons)
        + next;
  }

  private String numbers() {
    return context.say(
        "group.numbers",
        "retained",
        context.wording().amount(group.retained()),
        "capacity",
        context.wording().capacity(group.capacity()),
        "scale",
        context.wording().word("scale", group.scaleClass().name()),
        "life",
        context.wording().years(group.life()));
  }

  private String extent() {
    if (group.merged() == null) {
      return context.say("group.noArea");
    }
    Optional<ElevationRange> range = group.merged().elevations();
    String levels =
        range
            .map(
                held ->
                    context.say(
                        "group.levels",
                        "top",
                        context.wording().elevation(held.top()),
                        "bottom",
                        context.wording().elevation(held.bottom())))
            .orElseGet(() -> context.say("group.noLevels"));
    return context.say(
        "group.extent",
        "area",
        context.wording().area(group.merged().planarArea()),
        "levels",
        levels,
        "annex",
        context.annex("T6"));
  }

  private String constraints() {
    return context.say(
        "group.constraints",
        "list",
        join(group.justifications().stream().map(held -> context.of(held.text())).toList()));
  }

  private String gaps() {
    if (group.gaps().isEmpty()) {
      return context.say("group.noGaps");
    }
    List<String> gaps =
        group.gaps().stream()
            .map(
                taken ->
                    context.say(
                        "group.gap",
                        "a",
                        context.view().nameOf(taken.a()),
                        "b",
                        context.view().nameOf(taken.b()),
                        "area",
                        context.wording().area(taken.gap().planarArea()),
                        "width",
                        context.wording().metres(taken.gap().width())))
            .toList();
    return context.say(
        "group.gaps", "n", gaps.size(), "list", join(gaps), "annex", context.annex("T7"));
  }

  /**
   * What the plan must settle for the group besides its lead, which stands above (clause 5.2.3).
   */
  private String requiredFields() {
    Optional<MineView> lead =
        group.lead().stream()
            .findFirst()
            .flatMap(candidate -> context.view().find(candidate.mine()))
            .or(
                () ->
                    group.members().stream()
                        .flatMap(id -> context.view().find(id).stream())
                        .findFirst());
    List<Pack.RequiredField> open =
        context.pack().categories().stream()
            .filter(category -> category.kind() == Pack.Category.Kind.CONSOLIDATION)
            .flatMap(
                category ->
                    context
                        .pack()
                        .requiredFields()
                        .getOrDefault(category.code(), List.of())
                        .stream())
            .filter(field -> !field.kind().equals("mine"))
            .toList();
    return lead.map(mine -> context.requiredFields(mine, open)).orElse("");
  }

  private String join(List<String> sentences) {
    return String.join(
        context.say("clause.separator"),
        sentences.stream().map(sentence -> sentence.replaceAll("[。.；;]\\s*$", "")).toList());
  }
}
