package org.kuangheng.consolidation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.assessment.SpatialFindings.Neighbour;
import org.kuangheng.consolidation.merging.Link;
import org.kuangheng.consolidation.merging.Member;
import org.kuangheng.geo.gap.Gap;
import org.kuangheng.geo.gap.Gaps;
import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.policy.ConsolidationRules;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Finds the links between candidates from the spatial findings, and the gaps between them. */
final class Links {
  private final Request request;
  private final ConsolidationRules rules;
  private final Ground ground;

  Links(Request request, Ground ground) {
    this.request = request;
    this.rules = request.pack().consolidation();
    this.ground = ground;
  }

  /** The links, by the members' places, in order. */
  List<Link> between(List<Member> members) {
    Map<MineId, Integer> places = new HashMap<>();
    for (int i = 0; i < members.size(); i++) {
      places.put(members.get(i).id(), i);
    }
    Map<List<Integer>, Link> links = new TreeMap<>(Links::comparePairs);
    for (Member member : members) {
      SpatialFindings findings = request.findings().get(member.id());
      for (Neighbour neighbour : findings == null ? List.<Neighbour>of() : findings.neighbours()) {
        Integer other = places.get(neighbour.mine());
        Integer own = places.get(member.id());
        Link.Kind kind = kindOf(neighbour).orElse(null);
        if (other != null && own != null && kind != null && !other.equals(own)) {
          List<Integer> pair = List.of(Math.min(own, other), Math.max(own, other));
          links.computeIfAbsent(pair, p -> link(members, p, kind, neighbour));
        }
      }
    }
    return List.copyOf(links.values());
  }

  private static int comparePairs(List<Integer> a, List<Integer> b) {
    int first = Integer.compare(a.get(0), b.get(0));
    return first != 0 ? first : Integer.compare(a.get(1), b.get(1));
  }

  /** How the pack lets this neighbour merge; empty if it does not. */
  Optional<Link.Kind> kindOf(Neighbour neighbour) {
    if (neighbour.contact().contiguous()) {
      return Optional.of(Link.Kind.CONTIGUOUS);
    }
    Metres distance = neighbour.contact().distance();
    if (distance.value().compareTo(rules.neighbourDistance()) <= 0) {
      return Optional.of(Link.Kind.NEIGHBOUR);
    }
    boolean oneBody =
        rules.mergeSameOreBody()
            && neighbour.sameOreBody()
            && distance.value().compareTo(rules.oreBodyDistance()) <= 0;
    return oneBody ? Optional.of(Link.Kind.ORE_BODY) : Optional.empty();
  }

  private Link link(List<Member> members, List<Integer> pair, Link.Kind kind, Neighbour contact) {
    Member a = members.get(pair.get(0));
    Member b = members.get(pair.get(1));
    Metres distance = contact.contact().distance();
    boolean mayHaveGap = kind != Link.Kind.ORE_BODY && !ground.crs().isGeographic();
    List<Gap> gaps = mayHaveGap ? gaps(a, b, held(a, b)) : List.of();
    boolean barred =
        kind == Link.Kind.NEIGHBOUR
            && mayHaveGap
            && gaps.isEmpty()
            && !(rules.mergeSameOreBody() && contact.sameOreBody())
            && !gaps(a, b, new GeometryFactory().createPolygon()).isEmpty();
    return new Link(pair.get(0), pair.get(1), kind, distance, gaps, barred);
  }

  private List<Gap> gaps(Member a, Member b, Geometry held) {
    return Gaps.between(a.footprint(), b.footprint(), held, new Metres(rules.neighbourDistance()));
  }

  private Geometry held(Member a, Member b) {
    double reach = rules.neighbourDistance().doubleValue();
    Envelope window = new Envelope(a.footprint().getEnvelopeInternal());
    window.expandBy(reach);
    Envelope other = new Envelope(b.footprint().getEnvelopeInternal());
    other.expandBy(reach);
    List<MineId> own = List.of(a.id(), b.id());
    @Nullable MiningMethod method =
        a.mine().method() == b.mine().method() ? a.mine().method() : null;
    return ground.held(window.intersection(other), own, method);
  }
}
