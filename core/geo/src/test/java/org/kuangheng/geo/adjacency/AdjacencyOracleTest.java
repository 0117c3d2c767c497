package org.kuangheng.geo.adjacency;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.geo.Shapes;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.Metres;
import org.locationtech.jts.geom.Geometry;

/** Contacts of seeded shapes against counting cells and brute-force distances. */
class AdjacencyOracleTest {
  private static final Crs ZONE_37 = Crs.gaussKruger3(37, false);
  private static final int GRID = 12;
  private static final double CELL = 10;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14})
  void groundMadeOfCellsMeetsAsItsCellsDo(long seed) {
    Random random = new Random(seed);
    List<boolean[][]> grids = new ArrayList<>();
    List<Parcel> parcels = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      grids.add(blob(random));
      Geometry ground = Shapes.moved(Shapes.cells(grids.get(i), CELL), 500_000, 3_880_000);
      parcels.add(new Parcel(Integer.toString(i), ground));
    }
    Map<String, Contact> found = new HashMap<>();
    Adjacency.contacts(parcels, ZONE_37, Metres.ZERO, Metres.ZERO)
        .forEach(contact -> found.put(contact.a() + " " + contact.b(), contact));
    for (int a = 0; a < grids.size(); a++) {
      for (int b = a + 1; b < grids.size(); b++) {
        String name = "seed " + seed + ": " + a + " and " + b;
        int[] expected = meeting(grids.get(a), grids.get(b));
        if (expected[0] + expected[1] + expected[2] == 0) {
          assertThat(found).as(name).doesNotContainKey(a + " " + b);
        } else {
          check(requireNonNull(found.get(a + " " + b), name), expected, name);
        }
      }
    }
  }

  private static void check(Contact contact, int[] expected, String name) {
    if (expected[0] > 0) {
      assertThat(contact.kind()).as(name).isEqualTo(Contact.Kind.OVERLAP);
      assertThat(contact.overlap().value().doubleValue())
          .as(name)
          .isCloseTo(expected[0] * CELL * CELL, within(0.02 * expected[0]));
    } else if (expected[1] > 0) {
      assertThat(contact.kind()).as(name).isEqualTo(Contact.Kind.EDGE);
      assertThat(contact.facing().value().doubleValue())
          .as(name)
          .isCloseTo(expected[1] * CELL, within(0.01));
    } else {
      assertThat(contact.kind()).as(name).isEqualTo(Contact.Kind.POINT);
      assertThat(contact.contiguous()).as(name).isFalse();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22})
  void distancesOfPolygonsApartAreThoseOfTheirVerticesAndSides(long seed) {
    Random random = new Random(seed);
    List<Parcel> parcels = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      Geometry star =
          Shapes.star(random, 2000 * random.nextDouble(), 2000 * random.nextDouble(), 120);
      parcels.add(new Parcel(Integer.toString(i), Shapes.moved(star, 500_000, 3_880_000)));
    }
    Map<String, Contact> found = new HashMap<>();
    Adjacency.contacts(parcels, ZONE_37, Metres.ZERO, Metres.of(250))
        .forEach(contact -> found.put(contact.a() + " " + contact.b(), contact));
    for (int a = 0; a < parcels.size(); a++) {
      for (int b = a + 1; b < parcels.size(); b++) {
        double expected = parcels.get(a).footprint().distance(parcels.get(b).footprint());
        String name = "seed " + seed + ": " + a + " and " + b;
        if (expected > 250) {
          assertThat(found).as(name).doesNotContainKey(a + " " + b);
        } else {
          Contact contact = requireNonNull(found.get(a + " " + b), name);
          assertThat(contact.distance().value().doubleValue())
              .as(name)
              .isCloseTo(expected, within(1e-6));
        }
      }
    }
  }

  /** Shared cells; pairs of cells with a common side; pairs with a common corner only. */
  private static int[] meeting(boolean[][] a, boolean[][] b) {
    int[] meeting = new int[3];
    for (int row = 0; row < GRID; row++) {
      for (int column = 0; column < GRID; column++) {
        if (a[row][column]) {
          meeting[0] += is(b, row, column);
          meeting[1] +=
              is(b, row + 1, column)
                  + is(b, row - 1, column)
                  + is(b, row, column + 1)
                  + is(b, row, column - 1);
          meeting[2] +=
              is(b, row + 1, column + 1)
                  + is(b, row - 1, column - 1)
                  + is(b, row - 1, column + 1)
                  + is(b, row + 1, column - 1);
        }
      }
    }
    return meeting;
  }

  private static int is(boolean[][] grid, int row, int column) {
    return row >= 0 && column >= 0 && row < GRID && column < GRID && grid[row][column] ? 1 : 0;
  }

  private static boolean[][] blob(Random random) {
    boolean[][] grid = new boolean[GRID][GRID];
    int row = random.nextInt(GRID);
    int column = random.nextInt(GRID);
    for (int i = 0; i < 1 + random.nextInt(9); i++) {
      grid[row][column] = true;
      row = Math.clamp(row + random.nextInt(3) - 1, 0, GRID - 1);
      column = Math.clamp(column + random.nextInt(3) - 1, 0, GRID - 1);
    }
    return grid;
  }
}
