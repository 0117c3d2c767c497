package org.kuangheng.consolidation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.geo.gap.Gap;
import org.kuangheng.geo.gap.Gaps;
import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.policy.Comparison;
import org.kuangheng.policy.ConsolidationRules;
import org.kuangheng.policy.ConsolidationRules.Objective;
import org.kuangheng.policy.Threshold;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The independent checker: reads the rules again from the request, straight and slow, with plain
 * distances between footprints, and tries every partition. Shares no code with what it checks.
 */
final class Referee {
  private final Request request;
  private final ConsolidationRules rules;
  private final List<MineRecord> mines;
  private final List<Geometry> ground;
  private final boolean[][] linked;
  private final boolean[][] joined;
  private final long[][] gapM2;
  private final Map<Set<Integer>, Boolean> allowed = new HashMap<>();
  private List<BigDecimal> bestScore = List.of();

  Referee(Request request) {
    this.request = request;
    this.rules = request.pack().consolidation();
    this.mines = request.survey().mines();
    int n = mines.size();
    ground = mines.stream().map(mine -> Objects.requireNonNull(mine.area()).footprint()).toList();
    linked = new boolean[n][n];
    joined = new boolean[n][n];
    gapM2 = new long[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        link(i, j);
        linked[j][i] = linked[i][j];
        joined[j][i] = joined[i][j];
      }
    }
  }

  private void link(int i, int j) {
    double distance = ground.get(i).distance(ground.get(j));
    boolean border = ground.get(i).intersection(ground.get(j)).getLength() > 0;
    boolean oneBody =
        rules.mergeSameOreBody()
            && mines.get(i).oreBodies().stream().anyMatch(mines.get(j).oreBodies()::contains);
    boolean near = distance <= rules.neighbourDistance().doubleValue();
    linked[i][j] = border || near || (oneBody && distance <= rules.oreBodyDistance().doubleValue());
    List<Geometry> others = new ArrayList<>();
    for (int k = 0; k < ground.size(); k++) {
      if (k != i && k != j) {
        others.add(ground.get(k));
      }
    }
    Geometry nothing = new GeometryFactory().createPolygon();
    Geometry held = others.stream().reduce(nothing, Geometry::union);
    List<Gap> free = near ? gaps(i, j, held) : List.of();
    gapM2[i][j] =
        free.stream()
            .map(gap -> gap.planarArea().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    boolean shut = !border && near && !oneBody && free.isEmpty() && !gaps(i, j, nothing).isEmpty();
    joined[i][j] = linked[i][j] && !shut;
  }

  private List<Gap> gaps(int i, int j, Geometry held) {
    int a = Math.min(i, j);
    int b = Math.max(i, j);
    return Gaps.between(ground.get(a), ground.get(b), held, new Metres(rules.neighbourDistance()));
  }

  int size() {
    return mines.size();
  }

  /** Whether every rule lets these be one mine. */
  boolean allows(List<Integer> group) {
    return allowed.computeIfAbsent(new TreeSet<>(group), key -> judged(List.copyOf(key)));
  }

  private boolean judged(List<Integer> group) {
    int size = group.size();
    return size <= rules.maximumMembers()
        && (size > 1 || rules.singleMineMayUpgrade())
        && reaches(group, linked)
        && reaches(group, joined)
        && wishesKept(group)
        && (!rules.sameCountyOnly()
            || group.stream().map(i -> mines.get(i).county()).distinct().count() == 1)
        && mineral(group) != null
        && quantitiesSuffice(group);
  }

  private boolean wishesKept(List<Integer> group) {
    Set<MineId> ids = new HashSet<>();
    group.forEach(i -> ids.add(mines.get(i).id()));
    boolean bans =
        request.bans().stream()
            .noneMatch(
                ban -> !ban.a().equals(ban.b()) && ids.contains(ban.a()) && ids.contains(ban.b()));
    boolean locks =
        request.locks().stream()
            .filter(lock -> lock.size() > 1)
            .allMatch(lock -> ids.containsAll(lock) || lock.stream().noneMatch(ids::contains));
    return bans && locks;
  }

  private static boolean reaches(List<Integer> group, boolean[][] by) {
    Set<Integer> seen = new HashSet<>();
    ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(group.getFirst()));
    while (!queue.isEmpty()) {
      int at = queue.remove();
      if (seen.add(at)) {
        group.stream().filter(next -> by[at][next]).forEach(queue::add);
      }
    }
    return seen.size() == group.size();
  }

  private @Nullable String mineral(List<Integer> group) {
    TreeSet<String> mains = new TreeSet<>();
    group.forEach(i -> mains.add(main(i)));
    String best = null;
    BigDecimal most = BigDecimal.ONE.negate();
    for (String candidate : mains) {
      boolean common =
          group.stream()
              .allMatch(
                  i ->
                      main(i).equals(candidate)
                          || mines.get(i).otherMinerals().contains(new Mineral(candidate)));
      BigDecimal weight =
          group.stream()
              .filter(i -> main(i).equals(candidate))
              .map(this::retained)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      if ((common || !rules.sameMineralOnly()) && weight.compareTo(most) > 0) {
        best = candidate;
        most = weight;
      }
    }
    return best;
  }

  private String main(int i) {
    return Objects.requireNonNull(mines.get(i).mineral()).code();
  }

  private BigDecimal retained(int i) {
    ReserveStatement reserves = Objects.requireNonNull(mines.get(i).reserves());
    return Objects.requireNonNull(reserves.amounts().get(ReserveStatement.Category.MEASURED))
        .tenThousands();
  }

  private BigDecimal retained(List<Integer> group) {
    return group.stream().map(this::retained).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal ore(List<Integer> group) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i : group) {
      BigDecimal dilution = Objects.requireNonNull(mines.get(i).reserves()).dilution();
      BigDecimal kept = BigDecimal.ONE.subtract(dilution == null ? BigDecimal.ZERO : dilution);
      sum = sum.add(retained(i).divide(kept, MathContext.DECIMAL128));
    }
    return sum;
  }

  private @Nullable BigDecimal limit(String id, List<Integer> group) {
    Threshold threshold = request.pack().findThreshold(id).orElse(null);
    if (threshold == null) {
      return null;
    }
    String mineral = mineral(group);
    for (Threshold.Limit row : threshold.limits()) {
      BigDecimal from = row.bandFrom();
      BigDecimal to = row.bandTo();
      if ((row.minerals().isEmpty() || row.minerals().contains(mineral))
          && (from == null || retained(group).compareTo(from) >= 0)
          && (to == null || retained(group).compareTo(to) < 0)) {
        return row.value();
      }
    }
    return null;
  }

  private boolean quantitiesSuffice(List<Integer> group) {
    BigDecimal reserves = limit(rules.minimumReserves(), group);
    BigDecimal capacity = limit(rules.minimumCapacity(), group);
    BigDecimal needed = capacity == null ? null : capacity.multiply(BigDecimal.valueOf(5));
    int order = needed == null ? 1 : ore(group).compareTo(needed);
    boolean strict =
        request.pack().findThreshold(rules.minimumLife()).orElseThrow().comparison()
            == Comparison.MORE_THAN;
    return (reserves == null || retained(group).compareTo(reserves) >= 0)
        && (strict ? order > 0 : order >= 0);
  }

  /** The class the merged mine can reach within its life, at the capacity the rules choose. */
  private boolean largeOrMedium(List<Integer> group) {
    String mineral = mineral(group);
    List<MiningMethod> methods = group.stream().map(i -> mines.get(i).method()).distinct().toList();
    boolean stricter = methods.size() > 1 || methods.getFirst() == MiningMethod.OPEN_PIT;
    BigDecimal medium = BigDecimal.valueOf("iron".equals(mineral) && stricter ? 60 : 30);
    BigDecimal most = ore(group).divide(BigDecimal.valueOf(5), 2, RoundingMode.FLOOR);
    boolean strict =
        request.pack().findThreshold(rules.minimumLife()).orElseThrow().comparison()
            == Comparison.MORE_THAN;
    boolean exact = most.multiply(BigDecimal.valueOf(5)).compareTo(ore(group)) == 0;
    return (strict && exact ? most.subtract(new BigDecimal("0.01")) : most).compareTo(medium) >= 0;
  }

  /** The score of a partition, each value to be as small as possible. */
  List<BigDecimal> score(List<List<Integer>> groups, int homeless, int lockedOut) {
    List<BigDecimal> score = new ArrayList<>();
    score.add(BigDecimal.valueOf(lockedOut));
    for (Objective objective : rules.objectives()) {
      score.add(
          switch (objective) {
            case FEWEST_HOMELESS -> BigDecimal.valueOf(homeless);
            case LARGE_MEDIUM_SHARE -> smallShare(groups);
            case FEWEST_SYSTEMS -> BigDecimal.valueOf(groups.size());
            case COMPACTNESS -> BigDecimal.valueOf(groups.stream().mapToLong(this::spread).sum());
            case FEWEST_OWNERS ->
                BigDecimal.valueOf(groups.stream().mapToLong(this::otherOwners).sum());
            case LEAST_GAP_AREA -> BigDecimal.valueOf(groups.stream().mapToLong(this::gap).sum());
          });
    }
    return score;
  }

  private BigDecimal smallShare(List<List<Integer>> groups) {
    long small = groups.stream().filter(group -> !largeOrMedium(group)).count();
    return groups.isEmpty()
        ? BigDecimal.ONE
        : BigDecimal.valueOf(small)
            .divide(BigDecimal.valueOf(groups.size()), 12, RoundingMode.HALF_UP);
  }

  private long otherOwners(List<Integer> group) {
    return group.stream().map(i -> mines.get(i).holder().name()).distinct().count() - 1;
  }

  private long gap(List<Integer> group) {
    long sum = 0;
    for (int i : group) {
      for (int j : group) {
        sum += i < j ? gapM2[i][j] : 0;
      }
    }
    return sum;
  }

  private long spread(List<Integer> group) {
    Coordinate middle = new Coordinate(0, 0);
    for (int i : group) {
      middle.x += ground.get(i).getCentroid().getX() / group.size();
      middle.y += ground.get(i).getCentroid().getY() / group.size();
    }
    double sum = 0;
    for (int i : group) {
      sum += ground.get(i).getCentroid().getCoordinate().distance(middle);
    }
    return Math.round(sum);
  }

  /** The best score of all partitions. */
  List<BigDecimal> bestScore() {
    place(0, new ArrayList<>());
    return bestScore;
  }

  private void place(int mine, List<List<Integer>> blocks) {
    if (mine == mines.size()) {
      judge(blocks);
      return;
    }
    for (List<Integer> block : List.copyOf(blocks)) {
      block.add(mine);
      place(mine + 1, blocks);
      block.removeLast();
    }
    blocks.add(new ArrayList<>(List.of(mine)));
    place(mine + 1, blocks);
    blocks.removeLast();
  }

  /** Blocks that may not be mines are broken up; a lone mine that may stand alone has a home. */
  private void judge(List<List<Integer>> blocks) {
    List<List<Integer>> lone = new ArrayList<>();
    List<List<Integer>> groups = new ArrayList<>();
    for (List<Integer> block : blocks) {
      if (block.size() > 1 && !allows(block)) {
        return;
      }
      (block.size() > 1 ? groups : lone).add(List.copyOf(block));
    }
    for (int choice = 0; choice < 1 << lone.size(); choice++) {
      List<List<Integer>> homes = new ArrayList<>(groups);
      List<Integer> out = new ArrayList<>();
      boolean lawful = true;
      for (int i = 0; i < lone.size(); i++) {
        if ((choice >> i & 1) == 1) {
          lawful &= allows(lone.get(i));
          homes.add(lone.get(i));
        } else {
          out.addAll(lone.get(i));
        }
      }
      if (lawful) {
        keepBetter(score(homes, out.size(), lockedOut(out)));
      }
    }
  }

  int lockedOut(List<Integer> out) {
    return (int)
        out.stream()
            .filter(
                i ->
                    request.locks().stream()
                        .anyMatch(lock -> lock.size() > 1 && lock.contains(mines.get(i).id())))
            .count();
  }

  private void keepBetter(List<BigDecimal> score) {
    if (bestScore.isEmpty() || compare(score, bestScore) < 0) {
      bestScore = score;
    }
  }

  static int compare(List<BigDecimal> a, List<BigDecimal> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = a.get(i).compareTo(b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  int indexOf(MineId mine) {
    for (int i = 0; i < mines.size(); i++) {
      if (mines.get(i).id().equals(mine)) {
        return i;
      }
    }
    throw new IllegalArgumentException("No such mine: " + mine);
  }
}
