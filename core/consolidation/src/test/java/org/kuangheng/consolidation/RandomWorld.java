package org.kuangheng.consolidation;

import java.util.List;
import java.util.Random;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.policy.Comparison;
import org.kuangheng.policy.ConsolidationRules.Objective;

/** Seeded random small fields with random rules, for comparison with brute force. */
final class RandomWorld {
  private static final List<List<Objective>> ORDERS =
      List.of(
          List.of(
              Objective.FEWEST_HOMELESS,
              Objective.LARGE_MEDIUM_SHARE,
              Objective.FEWEST_SYSTEMS,
              Objective.COMPACTNESS,
              Objective.FEWEST_OWNERS,
              Objective.LEAST_GAP_AREA),
          List.of(
              Objective.FEWEST_HOMELESS,
              Objective.LARGE_MEDIUM_SHARE,
              Objective.LEAST_GAP_AREA,
              Objective.FEWEST_OWNERS,
              Objective.COMPACTNESS),
          List.of(Objective.FEWEST_HOMELESS, Objective.FEWEST_OWNERS, Objective.LARGE_MEDIUM_SHARE),
          List.of(
              Objective.FEWEST_HOMELESS,
              Objective.COMPACTNESS,
              Objective.LARGE_MEDIUM_SHARE,
              Objective.FEWEST_SYSTEMS));

  private RandomWorld() {}

  static World of(long seed, int mines) {
    Random random = new Random(seed);
    World world = World.drawn(picture(random, mines));
    TestPack pack = world.pack;
    pack.objectives = ORDERS.get(random.nextInt(ORDERS.size()));
    pack.maximumMembers = 2 + random.nextInt(4);
    pack.singleMineMayUpgrade = random.nextInt(3) > 0;
    pack.sameMineralOnly = random.nextInt(4) > 0;
    pack.sameCountyOnly = random.nextBoolean();
    pack.minimumReserves = random.nextBoolean() ? "minReserves" : "";
    pack.lifeComparison = random.nextBoolean() ? Comparison.AT_LEAST : Comparison.MORE_THAN;
    if (random.nextInt(4) == 0) {
      pack.capacityLimits.clear();
      pack.capacityLimits.add(TestPack.band("20", null, "160", "iron"));
      pack.capacityLimits.add(TestPack.band("40", "160", null, "iron"));
      pack.capacityLimits.add(TestPack.limit("30", "copper"));
    }
    for (int i = 0; i < mines; i++) {
      furnish(world.mine(name(i)), random);
    }
    for (int i = random.nextInt(3); i > 1; i--) {
      world.ban(name(random.nextInt(mines)), name(random.nextInt(mines)));
    }
    if (random.nextInt(5) == 0) {
      world.lock(name(random.nextInt(mines)), name(random.nextInt(mines)));
    }
    return world;
  }

  static String name(int i) {
    return String.valueOf((char) ('A' + i));
  }

  private static void furnish(DrawnMine mine, Random random) {
    mine.retained(String.valueOf(25 * (1 + random.nextInt(9))))
        .capacity(random.nextInt(8) == 0 ? null : String.valueOf(5 * (1 + random.nextInt(7))))
        .owner("虚构" + random.nextInt(4) + "公司")
        .county(random.nextInt(6) == 0 ? "140882" : "140881")
        .method(random.nextInt(5) == 0 ? MiningMethod.OPEN_PIT : MiningMethod.UNDERGROUND);
    int ore = random.nextInt(8);
    if (ore == 0) {
      mine.mineral("copper");
    } else if (ore == 1) {
      mine.mineral("copper", "iron");
    }
    if (random.nextInt(4) == 0) {
      mine.dilution("0.2");
    }
    if (random.nextInt(4) == 0) {
      mine.oreBody("I");
    }
  }

  /** Mines of two cells side by side, scattered over a small grid with open ground between. */
  private static String picture(Random random, int mines) {
    int rows = 3;
    int columns = 7;
    String[][] grid = new String[rows][columns * 2];
    int placed = 0;
    while (placed < mines) {
      int row = random.nextInt(rows);
      int column = random.nextInt(columns);
      if (grid[row][column * 2] == null) {
        grid[row][column * 2] = name(placed);
        grid[row][column * 2 + 1] = random.nextInt(3) == 0 ? "." : name(placed);
        placed++;
      }
    }
    StringBuilder picture = new StringBuilder();
    for (String[] row : grid) {
      for (String cell : row) {
        picture.append(cell == null ? "." : cell).append(' ');
      }
      picture.append('\n');
    }
    return picture.toString();
  }
}
