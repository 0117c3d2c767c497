package org.kuangheng.server.registry.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.Subject;

/** The timelines an act works on, and what it comes to (登记底稿). */
final class Worksheet {
  private final Map<Subject, Long> keys;
  private final Map<Subject, Timeline> timelines = new LinkedHashMap<>();

  Worksheet(Map<Subject, Long> keys) {
    this.keys = keys;
  }

  Collection<Long> keys() {
    return keys.values();
  }

  void load(Map<Long, List<Timeline.Stretch>> known) {
    keys.forEach(
        (subject, key) -> timelines.put(subject, new Timeline(known.getOrDefault(key, List.of()))));
  }

  /** What was known is to be known again, and nothing else. */
  void restore(Map<Long, List<Timeline.Stretch>> known) {
    keys.forEach((subject, key) -> timeline(subject).become(known.getOrDefault(key, List.of())));
  }

  Timeline timeline(Subject subject) {
    return Objects.requireNonNull(timelines.get(subject));
  }

  /** The subjects of which something else is known than before. */
  List<Subject> changed() {
    return timelines.entrySet().stream()
        .filter(entry -> entry.getValue().changed())
        .map(Map.Entry::getKey)
        .toList();
  }

  List<Long> superseded() {
    return timelines.values().stream().flatMap(t -> t.superseded().stream()).toList();
  }

  List<VersionWrites.Remainder> remainders() {
    List<VersionWrites.Remainder> remainders = new ArrayList<>();
    timelines
        .values()
        .forEach(
            timeline ->
                timeline.added().stream()
                    .filter(stretch -> stretch.number() != null)
                    .forEach(stretch -> remainders.add(remainder(stretch))));
    return remainders;
  }

  List<VersionWrites.Row> rows() {
    List<VersionWrites.Row> rows = new ArrayList<>();
    timelines.forEach(
        (subject, timeline) -> {
          for (Timeline.Stretch stretch : timeline.added()) {
            Encoded written = stretch.written();
            if (written != null) {
              Long key = Objects.requireNonNull(keys.get(subject));
              rows.add(new VersionWrites.Row(key, subject, stretch.from(), stretch.to(), written));
            }
          }
        });
    return rows;
  }

  /** Mines whose own record changes: their fence may. */
  List<String> mines() {
    return changed().stream().filter(s -> s.kind() == Kind.MINE).map(Subject::id).toList();
  }

  /** The one fence all of it stands in; none, if it stands in several. */
  Fence fence() {
    return new Fence(only(subject -> subject.county()), only(subject -> subject.enterprise()));
  }

  /** Kinds that stand in no one's fence and come along with a mine: they fence no act. */
  private static final Set<Kind> SHARED = Set.of(Kind.ENTERPRISE, Kind.ORE_BODY);

  /** A column of a subject; {@code null} where it has none. */
  private interface Column {
    @Nullable String of(Subject subject);
  }

  private @Nullable String only(Column column) {
    TreeSet<String> distinct = new TreeSet<>();
    for (Subject subject : keys.keySet()) {
      if (SHARED.contains(subject.kind())) {
        continue;
      }
      String value = column.of(subject);
      distinct.add(value == null ? "" : value);
    }
    return distinct.size() == 1 && !distinct.first().isEmpty() ? distinct.first() : null;
  }

  private static VersionWrites.Remainder remainder(Timeline.Stretch stretch) {
    return new VersionWrites.Remainder(
        Objects.requireNonNull(stretch.number()), stretch.from(), stretch.to());
  }
}
