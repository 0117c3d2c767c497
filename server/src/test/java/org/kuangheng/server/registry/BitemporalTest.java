package org.kuangheng.server.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.database.RowScope;

/** Nothing is overwritten: what held on a day, as known at an instant. */
final class BitemporalTest {
  private static final int DAYS = 30;
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  /** The slow model: for each subject a row of days for each act, copied whole every time. */
  private static final class Grid {
    private final List<Map<String, @Nullable String[]>> states = new ArrayList<>();

    Grid() {
      states.add(new HashMap<>());
    }

    Map<String, @Nullable String[]> copy(int of) {
      Map<String, @Nullable String[]> copy = new HashMap<>();
      states.get(of).forEach((id, days) -> copy.put(id, days.clone()));
      return copy;
    }

    Map<String, @Nullable String[]> last() {
      return copy(states.size() - 1);
    }
  }

  private static void fill(
      Map<String, @Nullable String[]> state, String id, int from, int to, @Nullable String name) {
    @Nullable String[] days = state.computeIfAbsent(id, key -> new @Nullable String[DAYS]);
    for (int day = from; day < to; day++) {
      days[day] = name;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void equalsAGridOfDaysAndInstantsAtEveryPoint(long seed) {
    Random random = new Random(seed);
    Grid grid = new Grid();
    List<Instant> instants = new ArrayList<>(List.of(Instant.parse("2020-01-01T00:00:00Z")));
    List<String> acts = new ArrayList<>(List.of(""));
    String prefix = "T-C-G" + seed + "-";
    for (int step = 1; step <= 40; step++) {
      Map<String, @Nullable String[]> next = grid.last();
      Act act =
          random.nextInt(5) == 0
              ? reversed(random, grid, acts, next)
              : applied(random, prefix, step, next);
      if (act != null) {
        grid.states.add(next);
        instants.add(act.at());
        acts.add(act.id());
      }
    }
    compare(seed, grid, instants, prefix);
  }

  private static void compare(long seed, Grid grid, List<Instant> instants, String prefix) {
    RowScope.EVERYTHING.run(
        () -> {
          for (int i = 0; i < instants.size(); i++) {
            for (int day = 0; day < DAYS; day++) {
              AsOf asOf = new AsOf(FIRST.plusDays(day), instants.get(i));
              Map<String, Version> found =
                  Examples.registry()
                      .versions(Kind.MINE, new org.kuangheng.kernel.CountyCode("140821"), asOf);
              for (int subject = 0; subject < 3; subject++) {
                String id = prefix + subject;
                @Nullable String[] days = grid.states.get(i).get(id);
                String wanted = days == null ? null : days[day];
                String name =
                    Optional.ofNullable(found.get(id))
                        .map(version -> version.content().get("name").asString())
                        .orElse(null);
                assertThat(name)
                    .as("seed %d, %s on day %d after act %d", seed, id, day, i)
                    .isEqualTo(wanted);
              }
            }
          }
        });
  }

  private static @Nullable Act applied(
      Random random, String prefix, int step, Map<String, @Nullable String[]> next) {
    List<Change> changes = new ArrayList<>();
    Map<String, @Nullable String[]> before = new HashMap<>();
    next.forEach((id, days) -> before.put(id, days.clone()));
    for (int i = 0; i <= random.nextInt(3); i++) {
      String id = prefix + random.nextInt(3);
      int from = random.nextInt(DAYS - 1);
      Subject subject = Examples.subject(Kind.MINE, id, id);
      if (random.nextInt(4) == 0 && known(next, id, from)) {
        changes.add(new Change.End(subject, FIRST.plusDays(from)));
        fill(next, id, from, DAYS, null);
      } else {
        boolean open = random.nextBoolean();
        int to = open ? DAYS : from + 1 + random.nextInt(DAYS - from);
        String name = "矿" + (random.nextInt(3) == 0 ? step % 4 : step);
        changes.add(
            new Change.Put(
                subject,
                FIRST.plusDays(from),
                open ? null : FIRST.plusDays(to),
                RegistryForms.of(Examples.mine(name, "140821", "示例企业"))));
        fill(next, id, from, to, name);
      }
    }
    return Examples.apply(Examples.city(), Act.Kind.ENTRY, null, changes.toArray(Change[]::new));
  }

  private static boolean known(Map<String, @Nullable String[]> state, String id, int from) {
    @Nullable String[] days = state.get(id);
    for (int day = from; days != null && day < DAYS; day++) {
      if (days[day] != null) {
        return true;
      }
    }
    return false;
  }

  /** Undoes the last act, which is always possible; the state before it comes back. */
  private static @Nullable Act reversed(
      Random random, Grid grid, List<String> acts, Map<String, @Nullable String[]> next) {
    int last = acts.size() - 1;
    if (last == 0) {
      return null;
    }
    next.clear();
    next.putAll(grid.copy(last - 1));
    Act act =
        RowScope.EVERYTHING.get(
            () ->
                Examples.registry()
                    .reverse(Examples.city(), acts.get(last), "录错 " + random.nextInt()));
    return act;
  }

  @Test
  void anActUnderLaterOnesIsNotReversedUntilTheyAre() {
    String id = "T-C-R1";
    Act first = entered(id, "甲");
    Act second = entered(id, "乙");
    assertThatThrownBy(() -> reverse(first))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("ACT_OVERLAID")
        .hasMessageContaining(second.id());
    Act undone = reverse(second);
    assertThat(name(id)).isEqualTo("甲");
    reverse(undone);
    assertThat(name(id)).isEqualTo("乙");
    assertThatThrownBy(() -> reverse(first)).hasMessageContaining("ACT_OVERLAID");
    reverse(second);
    reverse(first);
    assertThat(name(id)).isNull();
    assertThatThrownBy(() -> reverse(first)).hasMessageContaining("ACT_REVERSED");
    RowScope.EVERYTHING.run(
        () -> assertThat(Examples.registry().history(Kind.MINE, id)).hasSizeGreaterThan(3));
  }

  @Test
  void theSamePutAgainChangesNothing() {
    Act first = entered("T-C-S1", "甲");
    Act again = entered("T-C-S1", "甲");
    assertThat(first.changes()).isEqualTo(1);
    assertThat(again.changes()).isZero();
    RowScope.EVERYTHING.run(
        () -> assertThat(Examples.registry().history(Kind.MINE, "T-C-S1")).hasSize(1));
  }

  @Test
  void actsAtOnceOnOneSubjectAreLostNeitherWhollyNorInPart() throws Exception {
    String id = "T-C-P1";
    entered(id, "矿0");
    int threads = 8;
    int each = 6;
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Callable<Integer>> tasks = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int number = thread;
        tasks.add(
            () -> {
              for (int i = 0; i < each; i++) {
                entered(id, "矿" + number + "-" + i);
              }
              return number;
            });
      }
      for (Future<Integer> done : pool.invokeAll(tasks)) {
        done.get();
      }
    }
    RowScope.EVERYTHING.run(
        () -> {
          List<Version> history = Examples.registry().history(Kind.MINE, id);
          assertThat(history).hasSize(1 + threads * each);
          for (int i = 1; i < history.size(); i++) {
            assertThat(history.get(i).recordedAt()).isEqualTo(history.get(i - 1).supersededAt());
          }
          assertThat(history.getLast().supersededAt()).isNull();
        });
  }

  private static Act entered(String id, String name) {
    return Examples.apply(
        Examples.city(),
        Act.Kind.ENTRY,
        null,
        Examples.put(id, FIRST, Examples.mine(name, "140821", "示例企业")));
  }

  private static Act reverse(Act act) {
    return RowScope.EVERYTHING.get(
        () -> Examples.registry().reverse(Examples.city(), act.id(), "录错"));
  }

  private static @Nullable String name(String id) {
    return RowScope.EVERYTHING.get(
        () ->
            Examples.registry()
                .findVersion(Kind.MINE, id, AsOf.now(FIRST))
                .map(version -> version.content().get("name").asString())
                .orElse(null));
  }
}
