package org.kuangheng.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.assessment.SpatialFindings.Neighbour;
import org.kuangheng.consolidation.ConsolidationResult.Excluded;
import org.kuangheng.consolidation.Scenario.LeftOver;
import org.kuangheng.consolidation.Scenario.PartnerReason;
import org.kuangheng.consolidation.merging.Constraints;
import org.kuangheng.consolidation.merging.Field;
import org.kuangheng.consolidation.merging.Finding;
import org.kuangheng.consolidation.merging.Lock;
import org.kuangheng.consolidation.merging.Phrase;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Rounding;

/**
 * Why no group takes a mine: alone, with each neighbour, and by the nearest mine if it has none.
 */
final class LeftOverReasons {
  private final Request request;
  private final Ground ground;
  private final Field field;
  private final Map<MineId, String> names = new HashMap<>();
  private final Map<MineId, LocalizedText> excluded = new HashMap<>();

  LeftOverReasons(Request request, Ground ground, Field field, List<Excluded> excluded) {
    this.request = request;
    this.ground = ground;
    this.field = field;
    for (MineRecord mine : request.survey().mines()) {
      names.put(mine.id(), mine.name());
    }
    excluded.forEach(out -> this.excluded.put(out.mine(), out.reason()));
  }

  List<LeftOver> of(Answer answer) {
    Map<Integer, int[]> groupOf = new HashMap<>();
    for (int[] group : answer.groups()) {
      Arrays.stream(group).forEach(place -> groupOf.put(place, group));
    }
    BitSet out = new BitSet();
    Arrays.stream(answer.leftOut()).forEach(out::set);
    return Arrays.stream(answer.leftOut()).mapToObj(place -> of(place, groupOf, out)).toList();
  }

  private LeftOver of(int place, Map<Integer, int[]> groupOf, BitSet out) {
    List<PartnerReason> reasons = new ArrayList<>(byItself(place));
    List<PartnerReason> partners = new ArrayList<>();
    List<PartnerReason> others = new ArrayList<>();
    for (Neighbour neighbour : neighbours(place)) {
      Integer other = field.findPlace(neighbour.mine()).orElse(null);
      if (other == null) {
        others.add(noCandidate(neighbour.mine()));
      } else if (field.findLink(place, other).isEmpty()) {
        others.add(tooFar(neighbour));
      } else {
        partners.add(together(place, other, groupOf.get(other)));
      }
    }
    if (partners.isEmpty() && others.isEmpty()) {
      others.add(nearest(place));
    }
    reasons.addAll(partners);
    reasons.addAll(others);
    MineId mine = field.member(place).id();
    return new LeftOver(mine, reasons, summary(place, partners, others, out));
  }

  private List<PartnerReason> byItself(int place) {
    Optional<Lock> lock = field.wishes().lockOf(place);
    Optional<PartnerReason> alone =
        Constraints.firstBroken(field.merged(place))
            .map(
                finding -> reason(null, finding, Phrase.LEFT_ALONE.with("reason", finding.text())));
    return lock.isPresent()
        ? List.of(new PartnerReason(null, ConstraintName.LOCK, null, "", Phrase.LEFT_LOCKED.with()))
        : alone.map(List::of).orElse(List.of());
  }

  private List<Neighbour> neighbours(int place) {
    SpatialFindings findings = request.findings().get(field.member(place).id());
    return findings == null
        ? List.of()
        : findings.neighbours().stream()
            .filter(neighbour -> names.containsKey(neighbour.mine()))
            .sorted(
                Comparator.comparing((Neighbour n) -> n.contact().distance())
                    .thenComparing(Neighbour::mine))
            .toList();
  }

  private PartnerReason noCandidate(MineId mine) {
    LocalizedText why = excluded.getOrDefault(mine, Phrase.EXCLUDED_NO_VERDICT.with());
    return new PartnerReason(
        mine,
        ConstraintName.CONNECTED,
        null,
        "",
        Phrase.LEFT_PARTNER_EXCLUDED.with("partner", nameOf(mine), "reason", why));
  }

  private PartnerReason tooFar(Neighbour neighbour) {
    BigDecimal limit = field.rules().stated().neighbourDistance();
    BigDecimal distance = Rounding.COORDINATE.round(neighbour.contact().distance().value());
    LocalizedText text =
        Phrase.CONNECTED_TOO_FAR.with(
            "actual", distance.toPlainString(), "needed", limit.toPlainString());
    return new PartnerReason(
        neighbour.mine(),
        ConstraintName.CONNECTED,
        distance.subtract(limit).max(BigDecimal.ZERO),
        "米",
        Phrase.LEFT_WITH_PARTNER.with("partner", nameOf(neighbour.mine()), "reason", text));
  }

  private PartnerReason together(int place, int other, int @Nullable [] group) {
    MineId partner = field.member(other).id();
    int[] joined = group == null ? new int[] {other} : group;
    int[] members = Arrays.copyOf(joined, joined.length + 1);
    members[joined.length] = place;
    Arrays.sort(members);
    Optional<Finding> broken = Constraints.firstBroken(field.merged(members));
    if (broken.isEmpty()) {
      return new PartnerReason(
          partner,
          ConstraintName.CONNECTED,
          null,
          "",
          Phrase.LEFT_OBJECTIVE.with("partner", nameOf(partner)));
    }
    LocalizedText why = broken.get().text();
    LocalizedText text =
        joined.length == 1
            ? Phrase.LEFT_WITH_PARTNER.with("partner", nameOf(partner), "reason", why)
            : Phrase.LEFT_WITH_GROUP.with(
                "partner", nameOf(partner), "members", joined.length, "reason", why);
    return reason(partner, broken.get(), text);
  }

  private PartnerReason nearest(int place) {
    Optional<Ground.Nearest> found = ground.nearest(field.member(place).id());
    if (found.isEmpty()) {
      return new PartnerReason(
          null, ConstraintName.CONNECTED, null, "", Phrase.LEFT_NO_OTHER.with());
    }
    BigDecimal limit = field.rules().stated().neighbourDistance();
    BigDecimal distance = found.get().distance().value();
    return new PartnerReason(
        found.get().mine(),
        ConstraintName.CONNECTED,
        distance.subtract(limit).max(BigDecimal.ZERO),
        "米",
        Phrase.LEFT_NEAREST.with(
            "limit", limit.toPlainString(),
            "partner", nameOf(found.get().mine()),
            "distance", distance.toPlainString()));
  }

  private LocalizedText summary(
      int place, List<PartnerReason> partners, List<PartnerReason> others, BitSet out) {
    if (partners.isEmpty()) {
      return Phrase.LEFT_SUMMARY_NO_NEIGHBOUR.with("reason", others.getFirst().text());
    }
    PartnerReason miss =
        partners.stream()
            .filter(reason -> reason.shortfall() != null)
            .min(Comparator.comparing(LeftOverReasons::shortfallOf))
            .orElse(partners.getFirst());
    LocalizedText summary =
        Phrase.LEFT_SUMMARY_PARTNERS.with("partners", partners.size(), "nearest", miss.text());
    int[] cluster = cluster(place, out);
    return cluster.length <= 2
        ? summary
        : Constraints.firstBroken(field.merged(cluster))
            .map(
                finding ->
                    Phrase.LEFT_SUMMARY_TOGETHER.with(
                        "summary", summary, "members", cluster.length, "reason", finding.text()))
            .orElse(summary);
  }

  private static BigDecimal shortfallOf(PartnerReason reason) {
    BigDecimal shortfall = reason.shortfall();
    return shortfall == null ? BigDecimal.ZERO : shortfall;
  }

  /** The left-over mines that hang together with this one and could be in one group with it. */
  private int[] cluster(int place, BitSet out) {
    BitSet cluster = new BitSet();
    List<Integer> queue = new ArrayList<>(List.of(place));
    for (int i = 0; i < queue.size(); i++) {
      int node = queue.get(i);
      if (!cluster.get(node)) {
        cluster.set(node);
        field.linkedWith(node).stream()
            .filter(next -> out.get(next) && field.mayMeet(node, next))
            .forEach(queue::add);
      }
    }
    return cluster.stream().toArray();
  }

  private static PartnerReason reason(
      @Nullable MineId partner, Finding finding, LocalizedText text) {
    return new PartnerReason(
        partner, finding.constraint(), finding.shortfall(), finding.unit(), text);
  }

  private String nameOf(MineId mine) {
    return names.getOrDefault(mine, mine.value());
  }
}
