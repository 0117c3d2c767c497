package org.kuangheng.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.kuangheng.assessment.SpatialFindings.LayerOverlap;
import org.kuangheng.assessment.SpatialFindings.Neighbour;
import org.kuangheng.facts.ConstraintFeature;
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
import org.kuangheng.kernel.Truth;
import org.kuangheng.policy.ConsolidationRules;
import org.kuangheng.policy.Pack;

/**
 * Computes the spatial findings (空间核查) of every mine of a survey under a pack, in the pack's
 * coordinate system. What lies in another datum, and what cannot be projected, gives no findings.
 * The order of the survey's rows makes no difference, nor does what lies too far away to count: a
 * mine's findings are the same among its neighbours alone.
 */
public final class SpatialSurvey {
  private final List<PlacedMine> mines;
  private final Pack pack;
  private final Map<MineId, List<Neighbour>> neighbours = new HashMap<>();

  /** Two neighbouring rights; what keeps them apart is the same from either side. */
  private record Pair(MineRecord a, MineRecord b, Contact contact, Separation separation) {
    Neighbour neighbour(MineRecord other) {
      return new Neighbour(
          other.id(),
          contact,
          sameOreBody(a, b),
          separation,
          sameMineral(),
          a.county().equals(b.county()));
    }

    private Truth sameMineral() {
      if (a.mineral() == null || b.mineral() == null) {
        return Truth.UNKNOWN;
      }
      return Truth.of(minerals(b).contains(a.mineral()) || minerals(a).contains(b.mineral()));
    }
  }

  private SpatialSurvey(List<PlacedMine> mines, Pack pack) {
    this.mines = mines;
    this.pack = pack;
  }

  /** Mines without a readable area are absent from the map. */
  public static Map<MineId, SpatialFindings> of(Survey survey, Pack pack, Progress progress) {
    Placing placing = Placing.into(pack.crs());
    List<PlacedMine> mines =
        placing.mines(
            survey.mines().stream().sorted(Comparator.comparing(MineRecord::id)).toList());
    progress.step("contacts", 0, mines.size());
    SpatialSurvey spatial = new SpatialSurvey(mines, pack);
    spatial.findNeighbours(placing);
    progress.step("overlaps", 0, mines.size());
    LayerOverlaps overlaps =
        LayerOverlaps.of(
            mines,
            survey.constraints().stream()
                .sorted(
                    Comparator.comparing(ConstraintFeature::layer)
                        .thenComparing(ConstraintFeature::id))
                .toList(),
            pack,
            placing);
    progress.step("workings", 0, mines.size());
    WorkingsCheck workings = WorkingsCheck.of(survey.workings(), placing);
    List<SpatialFindings> findings =
        IntStream.range(0, mines.size())
            .parallel()
            .mapToObj(i -> spatial.findings(mines.get(i), overlaps, workings))
            .toList();
    Map<MineId, SpatialFindings> byMine = HashMap.newHashMap(mines.size());
    for (int i = 0; i < mines.size(); i++) {
      byMine.put(mines.get(i).id(), findings.get(i));
    }
    Map<MineId, SpatialFindings> inOrder = new LinkedHashMap<>();
    for (MineRecord mine : survey.mines()) {
      SpatialFindings found = byMine.get(mine.id());
      if (found != null) {
        inOrder.put(mine.id(), found);
      }
    }
    progress.step("workings", mines.size(), mines.size());
    return inOrder;
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
    List<Contact> contacts =
        Adjacency.contacts(parcels, placing.crs(), new Metres(rules.contiguityTolerance()), within);
    contacts.parallelStream()
        .map(contact -> pair(byId, contact))
        .flatMap(Optional::stream)
        .toList()
        .forEach(this::add);
    neighbours
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparing((Neighbour n) -> n.contact().distance())
                        .thenComparing(Neighbour::mine)));
  }

  /** Two rights that count as neighbours: near enough, or on one ore body. */
  private Optional<Pair> pair(Map<String, PlacedMine> byId, Contact contact) {
    PlacedMine a = byId.get(contact.a());
    PlacedMine b = byId.get(contact.b());
    if (a == null || b == null) {
      throw new IllegalStateException("A contact names a parcel that was not given");
    }
    boolean near =
        contact.distance().value().compareTo(pack.consolidation().neighbourDistance()) <= 0;
    if (!near && !sameOreBody(a.mine(), b.mine())) {
      return Optional.empty();
    }
    Separation separation =
        Separation.between(a.area(), minerals(a.mine()), b.area(), minerals(b.mine()));
    return Optional.of(new Pair(a.mine(), b.mine(), contact, separation));
  }

  private static boolean sameOreBody(MineRecord a, MineRecord b) {
    return a.oreBodies().stream().anyMatch(b.oreBodies()::contains);
  }

  private void add(Pair pair) {
    neighboursOf(pair.a().id()).add(pair.neighbour(pair.b()));
    neighboursOf(pair.b().id()).add(pair.neighbour(pair.a()));
  }

  private List<Neighbour> neighboursOf(MineId mine) {
    return neighbours.computeIfAbsent(mine, _ -> new ArrayList<>());
  }

  private static Set<Mineral> minerals(MineRecord mine) {
    Set<Mineral> minerals = new HashSet<>(mine.otherMinerals());
    if (mine.mineral() != null) {
      minerals.add(mine.mineral());
    }
    return minerals;
  }
}
