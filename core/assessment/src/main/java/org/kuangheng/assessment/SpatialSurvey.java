package org.kuangheng.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.kuangheng.assessment.SpatialFindings.LayerOverlap;
import org.kuangheng.assessment.SpatialFindings.Neighbour;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.geo.adjacency.Adjacency;
import org.kuangheng.geo.adjacency.Contact;
import org.kuangheng.geo.adjacency.Parcel;
import org.kuangheng.geo.prism.Separation;
import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.Progress;
import org.kuangheng.policy.ConsolidationRules;
import org.kuangheng.policy.Pack;

/**
 * Computes the spatial findings (空间核查) of every mine of a survey under a pack, in the pack's
 * coordinate system. What lies in another datum, and what cannot be projected, gives no findings.
 */
public final class SpatialSurvey {
  private final List<PlacedMine> mines;
  private final Pack pack;
  private final Map<MineId, List<Neighbour>> neighbours = new HashMap<>();

  private SpatialSurvey(List<PlacedMine> mines, Pack pack) {
    this.mines = mines;
    this.pack = pack;
  }

  /** Mines without a readable area are absent from the map. */
  public static Map<MineId, SpatialFindings> of(Survey survey, Pack pack, Progress progress) {
    Placing placing = Placing.into(pack.crs());
    List<PlacedMine> mines = placing.mines(survey.mines());
    progress.step("contacts", 0, mines.size());
    SpatialSurvey spatial = new SpatialSurvey(mines, pack);
    spatial.findNeighbours(placing);
    progress.step("overlaps", 0, mines.size());
    LayerOverlaps overlaps = LayerOverlaps.of(mines, survey.constraints(), pack, placing);
    progress.step("workings", 0, mines.size());
    WorkingsCheck workings = WorkingsCheck.of(survey.workings(), placing);
    List<SpatialFindings> findings =
        IntStream.range(0, mines.size())
            .parallel()
            .mapToObj(i -> spatial.findings(mines.get(i), overlaps, workings))
            .toList();
    Map<MineId, SpatialFindings> byMine = new LinkedHashMap<>();
    for (int i = 0; i < mines.size(); i++) {
      byMine.put(mines.get(i).id(), findings.get(i));
    }
    progress.step("workings", mines.size(), mines.size());
    return byMine;
  }

  private SpatialFindings findings(
      PlacedMine mine, LayerOverlaps overlaps, WorkingsCheck workings) {
    List<LayerOverlap> shared = overlaps.of(mine);
    WorkingsCheck.Result checked = workings.of(mine);
    return new SpatialFindings(
        neighbours.getOrDefault(mine.id(), List.of()),
        shared,
        overlaps.withdrawal(mine),
        checked.breaches(),
        checked.surveyed());
  }

  private void findNeighbours(Placing placing) {
    ConsolidationRules rules = pack.consolidation();
    Metres within = new Metres(rules.neighbourDistance().max(rules.oreBodyDistance()));
    List<Parcel> parcels =
        mines.stream().map(mine -> new Parcel(mine.id().value(), mine.footprint())).toList();
    Map<String, PlacedMine> byId = new HashMap<>();
    mines.forEach(mine -> byId.put(mine.id().value(), mine));
    for (Contact contact :
        Adjacency.contacts(
            parcels, placing.crs(), new Metres(rules.contiguityTolerance()), within)) {
      PlacedMine a = byId.get(contact.a());
      PlacedMine b = byId.get(contact.b());
      if (a == null || b == null) {
        throw new IllegalStateException("A contact names a parcel that was not given");
      }
      addPair(a, b, contact);
    }
    neighbours
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparing((Neighbour n) -> n.contact().distance())
                        .thenComparing(Neighbour::mine)));
  }

  private void addPair(PlacedMine a, PlacedMine b, Contact contact) {
    boolean sameOreBody =
        a.mine().oreBodies().stream().anyMatch(body -> b.mine().oreBodies().contains(body));
    boolean near =
        contact.distance().value().compareTo(pack.consolidation().neighbourDistance()) <= 0;
    if (!near && !sameOreBody) {
      return;
    }
    add(a, b, contact, sameOreBody);
    add(b, a, contact, sameOreBody);
  }

  private void add(PlacedMine of, PlacedMine other, Contact contact, boolean sameOreBody) {
    Separation separation =
        Separation.between(of.area(), minerals(of.mine()), other.area(), minerals(other.mine()));
    neighbours
        .computeIfAbsent(of.id(), _ -> new ArrayList<>())
        .add(new Neighbour(other.id(), contact, sameOreBody, separation));
  }

  private static Set<Mineral> minerals(MineRecord mine) {
    Set<Mineral> minerals = new HashSet<>(mine.otherMinerals());
    if (mine.mineral() != null) {
      minerals.add(mine.mineral());
    }
    return minerals;
  }
}
