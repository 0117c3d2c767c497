package org.kuangheng.consolidation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kuangheng.assessment.SpatialSurvey;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.facts.ConstraintFeature;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Progress;
import org.kuangheng.policy.Pack;
import org.locationtech.jts.geom.Geometry;

/** A field drawn as a picture: letters are mines, dots open ground, one cell 100 m by 100 m. */
final class World {
  final TestPack pack = new TestPack();
  private final Map<String, DrawnMine> mines = new TreeMap<>();
  private final List<Set<MineId>> locks = new ArrayList<>();
  private final List<Request.Ban> bans = new ArrayList<>();
  private final List<ConstraintFeature> zones = new ArrayList<>();
  private Duration time = Duration.ofMinutes(5);

  static World drawn(String picture) {
    World world = new World();
    List<String> rows = picture.lines().toList();
    for (int row = 0; row < rows.size(); row++) {
      String[] cells = rows.get(row).strip().split(" +", -1);
      for (int column = 0; column < cells.length; column++) {
        if (!cells[column].equals(".") && !cells[column].isEmpty()) {
          world.mines.computeIfAbsent(cells[column], DrawnMine::new).addCell(row, column);
        }
      }
    }
    return world;
  }

  DrawnMine mine(String name) {
    return Objects.requireNonNull(mines.get(name), name);
  }

  World lock(String... names) {
    locks.add(Stream.of(names).map(MineId::new).collect(Collectors.toSet()));
    return this;
  }

  World ban(String a, String b) {
    bans.add(new Request.Ban(new MineId(a), new MineId(b)));
    return this;
  }

  World time(Duration limit) {
    time = limit;
    return this;
  }

  World zone(String layer, Geometry ground) {
    zones.add(new ConstraintFeature("z" + zones.size(), layer, layer, DrawnMine.ZONE_37, ground));
    return this;
  }

  Request request() {
    Pack built = pack.build();
    Survey survey =
        new Survey(
            mines.values().stream().map(DrawnMine::record).toList(),
            zones,
            List.of(),
            Map.of(new CountyCode("140882"), "示例乙县"),
            Map.of(),
            List.of());
    Map<MineId, Verdict> verdicts = new HashMap<>();
    mines.values().forEach(mine -> verdicts.put(mine.id(), mine.verdict()));
    return new Request(
        built,
        survey,
        SpatialSurvey.of(survey, built, Progress.SILENT),
        verdicts,
        locks,
        bans,
        time,
        1);
  }

  ConsolidationResult propose() {
    return Consolidator.propose(request(), Progress.SILENT);
  }

  Scenario best() {
    return propose().scenarios().getFirst();
  }

  /** The groups as text, members joined, in order: {@code [AB, C]}. */
  static List<String> groups(Scenario scenario) {
    return scenario.groups().stream()
        .map(
            group ->
                group.members().stream().map(MineId::value).sorted().collect(Collectors.joining()))
        .sorted()
        .toList();
  }

  static List<String> leftOver(Scenario scenario) {
    return scenario.leftOver().stream().map(left -> left.mine().value()).sorted().toList();
  }
}
