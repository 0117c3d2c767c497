package org.kuangheng.server.registry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.registry.Act;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.RegistryChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the record and the other features what an act changed, inside its transaction. */
@Component
class ChangeNotices {
  /** Neighbours farther off than this have no part in a mine's verdict. */
  private static final double NEAR_METRES = 1_100;

  private final JdbcClient jdbc;
  private final Surroundings surroundings;
  private final ApplicationEventPublisher events;

  /** A version an act took away or added. */
  private record Row(
      long number,
      Kind kind,
      String id,
      @Nullable String mine,
      @Nullable String county,
      @Nullable String layer,
      String hash,
      boolean added) {
    /** What the entry on record belongs to. */
    String caseId() {
      if (mine != null) {
        return "mine:" + mine;
      }
      return switch (kind) {
        case LAYER_FEATURE, LAYER_CHECK -> "layer:" + layer;
        default -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ":" + id;
      };
    }
  }

  ChangeNotices(JdbcClient jdbc, Surroundings surroundings, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.surroundings = surroundings;
    this.events = events;
  }

  void tell(Caller caller, Act act) {
    List<Row> rows = rows(act.id());
    Map<String, List<Row>> cases = new TreeMap<>();
    rows.forEach(row -> cases.computeIfAbsent(row.caseId(), key -> new ArrayList<>()).add(row));
    cases.forEach((id, of) -> events.publishEvent(audited(id, of, caller, act)));
    events.publishEvent(changed(act, rows));
  }

  private List<Row> rows(String act) {
    return jdbc.sql(
            """
            select number, kind, id, mine, county, split_part(id, '/', 1) as layer, hash, act = :act as added
            from registry_version where act = :act or superseded_by = :act order by number""")
        .param("act", act)
        .query(
            (row, i) ->
                new Row(
                    row.getLong(1),
                    Kind.valueOf(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getBoolean(8)))
        .list();
  }

  private static AuditedEvent audited(String caseId, List<Row> rows, Caller caller, Act act) {
    Set<String> kinds = new TreeSet<>();
    rows.forEach(row -> kinds.add(row.kind().name()));
    return AuditedEvent.of(caseId, "registry." + word(act.kind()), caller.actor())
        .in(rows.getFirst().county())
        .because(act.ground())
        .about("act", act.id())
        .about("kinds", String.join(",", kinds))
        .from(digest(rows, false), digest(rows, true));
  }

  private static String word(Act.Kind kind) {
    return switch (kind) {
      case IMPORT -> "imported";
      case ENTRY -> "entered";
      case CORRECTION -> "corrected";
      case REVERSAL -> "reversed";
      case ANSWER -> "answered";
      case MERGER -> "merged";
    };
  }

  /** The digest over what was there, or what is there now; {@code null} if nothing. */
  private static @Nullable Sha256 digest(List<Row> rows, boolean added) {
    List<Object> hashes = new ArrayList<>();
    for (Row row : rows) {
      if (row.added() == added) {
        hashes.add(List.of(row.kind().name(), row.id(), row.hash()));
      }
    }
    return hashes.isEmpty() ? null : Sha256.ofCanonical(hashes);
  }

  private RegistryChanged changed(Act act, List<Row> rows) {
    Set<String> mines = new TreeSet<>();
    Set<String> layers = new TreeSet<>();
    Set<String> bodies = new TreeSet<>();
    List<Long> grounds = new ArrayList<>();
    for (Row row : rows) {
      if (row.mine() != null) {
        mines.add(row.mine());
      }
      switch (row.kind()) {
        case LAYER_FEATURE -> {
          layers.add(row.caseId().substring("layer:".length()));
          grounds.add(row.number());
        }
        case LAYER_CHECK -> layers.add(row.caseId().substring("layer:".length()));
        case AREA -> grounds.add(row.number());
        case ORE_BODY -> bodies.add(row.id());
        default -> {}
      }
    }
    Set<String> touched = new TreeSet<>(surroundings.minesOn(bodies));
    if (!grounds.isEmpty()) {
      touched.addAll(surroundings.minesNear(grounds, NEAR_METRES));
    }
    touched.removeAll(mines);
    return new RegistryChanged(act.id(), mines, layers, touched);
  }
}
