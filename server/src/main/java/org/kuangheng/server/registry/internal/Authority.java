package org.kuangheng.server.registry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.Fact;
import org.kuangheng.facts.LayerCheck;
import org.kuangheng.facts.VerificationState;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.Place;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.policy.LayerRule;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.registry.Act;
import org.kuangheng.server.registry.EnterpriseContent;
import org.kuangheng.server.registry.FactContent;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.LayerFeatureContent;
import org.kuangheng.server.registry.RegistryProblem;
import org.kuangheng.server.registry.Subject;
import org.kuangheng.survey.CreditCode;

/**
 * Who may record what (认定权限): the pack says which unit may find on a fact and keep a layer; a
 * caller's role says which kinds of subject he may write.
 */
final class Authority {
  private static final Set<Kind> OF_DEPARTMENTS =
      Set.of(Kind.FACT, Kind.LAYER_FEATURE, Kind.LAYER_CHECK);

  private final Caller caller;
  private final Act.Kind act;
  private final Supplier<Pack> packs;
  private @Nullable Pack pack;
  private final String unit;

  Authority(Caller caller, Act.Kind act, Supplier<Pack> packs) {
    this.caller = caller;
    this.act = act;
    this.packs = packs;
    this.unit = unitOf(caller);
  }

  /** The unit's code as the pack writes it. */
  static String unitOf(Caller caller) {
    String unit = caller.unit();
    int colon = unit.indexOf(':');
    String kind = colon < 0 ? unit : unit.substring(0, colon);
    return kind.equals("technical") ? "TECH" : kind.toUpperCase(Locale.ROOT);
  }

  /** Everything that stands against recording this of a subject. */
  List<Issue> against(Subject subject, Record content) {
    List<Issue> issues = new ArrayList<>();
    Place place = Place.of("request").inPart(subject.kind().name()).atField(subject.id());
    kind(subject.kind(), place).ifPresent(issues::add);
    switch (content) {
      case FactContent fact -> issues.addAll(fact(fact, place));
      case LayerFeatureContent feature -> layer(feature.layer(), place).ifPresent(issues::add);
      case LayerCheck check -> layer(check.layer(), place).ifPresent(issues::add);
      case EnterpriseContent enterprise -> creditCode(enterprise, place).ifPresent(issues::add);
      default -> {}
    }
    return issues;
  }

  /** What stands against ending a subject. */
  List<Issue> againstEnd(Subject subject) {
    Place place = Place.of("request").inPart(subject.kind().name()).atField(subject.id());
    List<Issue> issues = new ArrayList<>();
    kind(subject.kind(), place).ifPresent(issues::add);
    if (subject.kind() == Kind.LAYER_FEATURE || subject.kind() == Kind.LAYER_CHECK) {
      layer(subject.id().split("/", 2)[0], place).ifPresent(issues::add);
    }
    return issues;
  }

  /** Asked for once, and only where it decides. */
  private Pack pack() {
    Pack known = pack;
    if (known == null) {
      known = packs.get();
      pack = known;
    }
    return known;
  }

  private boolean writesAll() {
    return caller.may(Permission.WRITE_REGISTRY)
        || caller.may(Permission.IMPORT)
        || (act == Act.Kind.MERGER && caller.may(Permission.ADOPT_PROPOSAL));
  }

  private Optional<Issue> kind(Kind kind, Place place) {
    boolean department = caller.may(Permission.WRITE_LAYERS) && OF_DEPARTMENTS.contains(kind);
    boolean answers =
        kind == Kind.FACT
            && (caller.may(Permission.ANSWER_QUESTIONS) || caller.may(Permission.REPORT_OWN));
    if (writesAll() || department || answers) {
      return Optional.empty();
    }
    return Optional.of(Issue.of(RegistryProblem.KIND_NOT_YOURS, place, "unit", unit, "kind", kind));
  }

  private List<Issue> fact(FactContent fact, Place place) {
    List<Issue> issues = new ArrayList<>();
    for (Fact claim : fact.claims()) {
      String by = claim.source().assertedBy().value();
      Optional<FactDefinition> known = pack().findFact(claim.key());
      if (known.isEmpty()) {
        return List.of(Issue.of(RegistryProblem.FACT_UNKNOWN, place, "fact", claim.key()));
      }
      FactDefinition definition = known.get();
      // The reader of an import has warned of it already, and whoever applied it has overridden
      // that.
      if (act != Act.Kind.IMPORT && !definition.assertedBy().contains(by)) {
        issues.add(notYours(definition, by, place));
      }
      issues.addAll(FactValues.against(definition, claim.value(), place));
      own(claim, by, place).ifPresent(issues::add);
    }
    return issues;
  }

  /** Who does not write for others asserts for his own unit only; an enterprise only reports. */
  private Optional<Issue> own(Fact claim, String by, Place place) {
    if (writesAll()) {
      return Optional.empty();
    }
    if (!by.equals(unit)) {
      return Optional.of(
          Issue.of(
              RegistryProblem.FACT_NOT_YOURS,
              place,
              "fact",
              label(claim.key(), Lang.ZH),
              "factEn",
              label(claim.key(), Lang.EN),
              "unit",
              unit,
              "units",
              by));
    }
    boolean verifies = claim.source().state() != VerificationState.REPORTED;
    if (verifies && caller.may(Permission.REPORT_OWN)) {
      return Optional.of(Issue.of(RegistryProblem.FACT_REPORTED_ONLY, place, "fact", claim.key()));
    }
    return Optional.empty();
  }

  /** Whether what is recorded takes the place of what every unit has said. */
  boolean replacesClaims() {
    return act == Act.Kind.CORRECTION && writesAll();
  }

  /** Whether a unit's finding on a fact counts beside those of units that may. */
  boolean mayFind(Fact claim) {
    return pack()
        .findFact(claim.key())
        .map(fact -> fact.assertedBy().contains(claim.source().assertedBy().value()))
        .orElse(false);
  }

  private String label(String fact, Lang lang) {
    return pack().findFact(fact).map(known -> known.label().in(lang)).orElse(fact);
  }

  private static Issue notYours(FactDefinition definition, String by, Place place) {
    return Issue.of(
        RegistryProblem.FACT_NOT_YOURS,
        place,
        "fact",
        definition.label().in(Lang.ZH),
        "factEn",
        definition.label().in(Lang.EN),
        "unit",
        by,
        "units",
        String.join(", ", definition.assertedBy()));
  }

  private Optional<Issue> layer(String layer, Place place) {
    Optional<LayerRule> rule =
        pack().layers().stream().filter(known -> known.id().equals(layer)).findFirst();
    if (rule.isEmpty()) {
      return Optional.of(Issue.of(RegistryProblem.LAYER_UNKNOWN, place, "layer", layer));
    }
    List<String> keepers = rule.get().departments();
    if (writesAll() || keepers.contains(unit)) {
      return Optional.empty();
    }
    return Optional.of(
        Issue.of(
            RegistryProblem.LAYER_NOT_YOURS,
            place,
            "layer",
            rule.get().name().in(Lang.ZH),
            "layerEn",
            rule.get().name().in(Lang.EN),
            "unit",
            unit,
            "units",
            String.join(", ", keepers)));
  }

  private static Optional<Issue> creditCode(EnterpriseContent enterprise, Place place) {
    String code = enterprise.creditCode();
    return code == null || CreditCode.isValid(code)
        ? Optional.empty()
        : Optional.of(Issue.of(RegistryProblem.CREDIT_CODE, place, "code", code));
  }
}
