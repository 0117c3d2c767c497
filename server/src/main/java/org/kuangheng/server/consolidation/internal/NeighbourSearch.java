package org.kuangheng.server.consolidation.internal;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kuangheng.consolidation.Scenario.Group;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.geo.adjacency.Adjacency;
import org.kuangheng.geo.adjacency.Contact;
import org.kuangheng.geo.adjacency.Parcel;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.MineId;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.consolidation.Hearings.Neighbour;
import org.kuangheng.server.consolidation.Hearings.Relation;
import org.kuangheng.server.registry.EnterpriseContent;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds who lies near a merged boundary, gaps taken in included (应告知的相邻权利人): rights that overlap
 * it, border on it, or lie within the pack's distance of it; of any county.
 */
final class NeighbourSearch {
  private static final String BOUNDARY = "\u0000boundary";

  private final Pack pack;
  private final Crs crs;
  private final Map<MineId, MineRecord> mines;
  private final Map<MineId, Geometry> footprints;

  NeighbourSearch(Pack pack, List<MineRecord> mines) {
    this.pack = pack;
    this.crs = Crs.ofEpsg(pack.crs()).orElse(Crs.CGCS2000);
    this.mines = mines.stream().collect(Collectors.toMap(MineRecord::id, Function.identity()));
    this.footprints =
        mines.stream()
            .filter(mine -> mine.area() != null && mine.area().crs().datum() == crs.datum())
            .collect(Collectors.toMap(MineRecord::id, this::footprint));
  }

  private Geometry footprint(MineRecord mine) {
    MiningArea area = Objects.requireNonNull(mine.area());
    return area.in(crs).footprint();
  }

  static Metres reach(Pack pack) {
    return new Metres(pack.consolidation().neighbourDistance());
  }

  /** The neighbours of a group, nearest first; none where the merged area is not known. */
  List<Neighbour> of(Group group) {
    MiningArea merged = group.merged();
    if (merged == null) {
      return List.of();
    }
    Geometry boundary = merged.in(crs).footprint();
    Set<MineId> members = new LinkedHashSet<>(group.members());
    Envelope reach = new Envelope(boundary.getEnvelopeInternal());
    double metres = reach(pack).value().doubleValue();
    reach.expandBy(crs.isGeographic() ? metres / 50_000 : metres);
    List<Parcel> parcels = new ArrayList<>();
    parcels.add(new Parcel(BOUNDARY, boundary));
    footprints.forEach(
        (mine, footprint) -> {
          if (!members.contains(mine) && reach.intersects(footprint.getEnvelopeInternal())) {
            parcels.add(new Parcel(mine.value(), footprint));
          }
        });
    Metres tolerance = new Metres(pack.consolidation().contiguityTolerance());
    return Adjacency.contacts(parcels, crs, tolerance, reach(pack)).stream()
        .filter(contact -> contact.a().equals(BOUNDARY))
        .map(this::neighbour)
        .sorted(Comparator.comparing(Neighbour::metres).thenComparing(Neighbour::mine))
        .toList();
  }

  private Neighbour neighbour(Contact contact) {
    MineRecord mine = Objects.requireNonNull(mines.get(new MineId(contact.b())));
    return new Neighbour(
        mine.id().value(),
        mine.name(),
        mine.holder().name(),
        EnterpriseContent.idOf(mine.holder()),
        mine.county().value(),
        relation(contact),
        contact.distance().value().setScale(2, RoundingMode.HALF_UP),
        null,
        null,
        0);
  }

  private static Relation relation(Contact contact) {
    if (contact.kind() == Contact.Kind.OVERLAP) {
      return Relation.OVERLAPS;
    }
    return contact.contiguous() ? Relation.CONTIGUOUS : Relation.NEAR;
  }
}
