package org.kuangheng.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.LocalizedText;

/** The deadlines (时限) of a pack's stages, in calendar months from events that have happened. */
public final class Deadlines {
  private Deadlines() {}

  /**
   * The deadline of a stage.
   *
   * @param originName what it is counted from, in words
   * @param originDay the day it is counted from; {@code null} if that has not happened and cannot
   *     be foreseen
   * @param due the last day; {@code null} if the stage has no deadline or its origin is unknown
   * @param foreseen the origin is itself only a deadline, not an event that has happened
   */
  public record Deadline(
      Pack.Stage stage,
      LocalizedText originName,
      @Nullable LocalDate originDay,
      @Nullable LocalDate due,
      boolean foreseen) {}

  /**
   * Every stage's deadline, in the pack's order. {@code events} holds the day of each event by its
   * id; the id of a stage is the event of its completion. A stage counted from another that is not
   * completed yet is foreseen from that one's deadline.
   */
  public static List<Deadline> of(Pack pack, Map<String, LocalDate> events) {
    Map<String, Pack.Stage> stages = new HashMap<>();
    pack.stages().forEach(stage -> stages.put(stage.id(), stage));
    List<Deadline> deadlines = new ArrayList<>();
    for (Pack.Stage stage : pack.stages()) {
      deadlines.add(new Reckoning(pack, stages, events).deadline(stage, new HashSet<>()));
    }
    return deadlines;
  }

  private record Reckoning(
      Pack pack, Map<String, Pack.Stage> stages, Map<String, LocalDate> events) {
    Deadline deadline(Pack.Stage stage, Set<String> path) {
      LocalDate happened = events.get(stage.origin());
      LocalDate origin = happened;
      Pack.Stage before = stages.get(stage.origin());
      if (origin == null && before != null && path.add(stage.id())) {
        origin = deadline(before, path).due();
      }
      LocalDate due = stage.due();
      if (due == null && origin != null && stage.months() != null) {
        due = origin.plusMonths(stage.months());
      }
      return new Deadline(
          stage, name(stage.origin()), origin, due, happened == null && origin != null);
    }

    private LocalizedText name(String origin) {
      Pack.Stage stage = stages.get(origin);
      if (stage != null) {
        return stage.name();
      }
      LocalizedText text = pack.texts().get("origin." + origin);
      return text == null ? new LocalizedText(origin, origin) : text;
    }
  }
}
