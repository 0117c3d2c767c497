package org.kuangheng.server.registry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.Subject;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How versions are written: queued for by subject, superseded once, never changed. */
@Component
class VersionWrites {
  private static final int AT_ONCE = 1_000;

  /** Mines first, so that whoever holds a mine may go on to what belongs to it. */
  private static final Comparator<Subject> ORDER =
      Comparator.comparing((Subject s) -> s.kind() != Kind.MINE)
          .thenComparing(s -> s.kind().name())
          .thenComparing(Subject::id);

  private final JdbcClient jdbc;

  /** A row to be written. */
  record Row(long subject, Subject of, LocalDate from, @Nullable LocalDate to, Encoded content) {}

  /** A version cut short: what stays of it. */
  record Remainder(long number, LocalDate from, @Nullable LocalDate to) {}

  /** An act and the instant it is recorded at. */
  record Stamp(String act, Instant at) {}

  VersionWrites(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits until no other act is at work on these subjects, and keeps others waiting until this
   * transaction ends. Always in the same order, so that two acts never wait for each other.
   */
  Map<Subject, Long> lock(Collection<Subject> subjects) {
    List<Subject> ordered = subjects.stream().distinct().sorted(ORDER).toList();
    Map<Subject, Long> keys = HashMap.newHashMap(ordered.size());
    for (List<Subject> some : chunks(ordered)) {
      String[] kinds = some.stream().map(s -> s.kind().name()).toArray(String[]::new);
      String[] ids = some.stream().map(Subject::id).toArray(String[]::new);
      jdbc.sql(
              """
              insert into registry_subject (kind, id)
              select k, i from unnest(:kinds::text[], :ids::text[]) with ordinality as t(k, i, n) order by n
              on conflict do nothing""")
          .param("kinds", kinds)
          .param("ids", ids)
          .update();
    }
    for (List<Subject> some : chunks(ordered)) {
      Map<String, Long> found = locked(some);
      some.forEach(s -> keys.put(s, java.util.Objects.requireNonNull(found.get(name(s)))));
    }
    return keys;
  }

  private Map<String, Long> locked(List<Subject> some) {
    Map<String, Long> found = HashMap.newHashMap(some.size());
    jdbc.sql(
            """
            select s.key, s.kind, s.id from registry_subject s
            where (s.kind, s.id) in (select * from unnest(:kinds::text[], :ids::text[]))
            order by s.kind <> 'MINE', s.kind collate "C", s.id collate "C" for update""")
        .param("kinds", some.stream().map(s -> s.kind().name()).toArray(String[]::new))
        .param("ids", some.stream().map(Subject::id).toArray(String[]::new))
        .query(
            row -> {
              found.put(row.getString(2) + "\n" + row.getString(3), row.getLong(1));
            });
    return found;
  }

  private static String name(Subject subject) {
    return subject.kind().name() + "\n" + subject.id();
  }

  /** What is known now of each subject that this transaction may see. */
  Map<Long, List<Timeline.Stretch>> known(Collection<Long> subjects) {
    Map<Long, List<Timeline.Stretch>> known = HashMap.newHashMap(subjects.size());
    jdbc.sql(
            """
            select subject, number, lower(valid), upper(valid), hash from registry_version
            where subject = any(:subjects) and upper_inf(recorded) order by subject, lower(valid)""")
        .param("subjects", subjects.toArray(Long[]::new))
        .query(
            row -> {
              stretch(known, row);
            });
    return known;
  }

  /** What was known of each subject just before an instant. */
  Map<Long, List<Timeline.Stretch>> knownBefore(Collection<Long> subjects, Instant at) {
    Map<Long, List<Timeline.Stretch>> known = HashMap.newHashMap(subjects.size());
    jdbc.sql(
            """
            select subject, number, lower(valid), upper(valid), hash from registry_version
            where subject = any(:subjects) and recorded @> (:at::timestamptz - interval '1 microsecond')
            order by subject, lower(valid)""")
        .param("subjects", subjects.toArray(Long[]::new))
        .param("at", at.toString())
        .query(
            row -> {
              stretch(known, row);
            });
    return known;
  }

  private static void stretch(Map<Long, List<Timeline.Stretch>> known, ResultSet row)
      throws SQLException {
    known
        .computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
        .add(
            new Timeline.Stretch(
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getLong(2),
                null));
  }

  /** The subjects an act touched, of those in scope. */
  List<Subject> touchedBy(String act) {
    return jdbc.sql(
            """
            select distinct on (subject) kind, id, mine, county, enterprise from registry_version
            where act = :act or superseded_by = :act order by subject, number desc""")
        .param("act", act)
        .query(
            (row, i) ->
                new Subject(
                    Kind.valueOf(row.getString(1)),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)))
        .list();
  }

  /** Whether this transaction sees every version an act wrote or superseded. */
  boolean seesAllOf(String act) {
    return jdbc.sql(
            """
            select registry_touched(:act) = count(*) from registry_version
            where act = :act or superseded_by = :act""")
        .param("act", act)
        .query((row, i) -> row.getBoolean(1))
        .single();
  }

  /** The database's clock, later than anything recorded of these subjects. */
  Instant instant(Collection<Long> subjects) {
    return jdbc.sql(
            """
            select greatest(date_trunc('microseconds', clock_timestamp()),
              (select max(greatest(lower(recorded), upper(recorded))) + interval '1 microsecond'
               from registry_version where subject = any(:subjects)))""")
        .param("subjects", subjects.toArray(Long[]::new))
        .query((row, i) -> row.getTimestamp(1).toInstant())
        .single();
  }

  /** How many of these versions now stand superseded; those out of scope do not. */
  int supersede(List<Long> numbers, Stamp stamp) {
    return jdbc.sql(
            """
            update registry_version
            set recorded = tstzrange(lower(recorded), :at::timestamptz), superseded_by = :act
            where number = any(:numbers) and upper_inf(recorded)""")
        .param("at", stamp.at().toString())
        .param("act", stamp.act())
        .param("numbers", numbers.toArray(Long[]::new))
        .update();
  }

  /** Records again, for a shorter time, what versions hold. */
  void copy(List<Remainder> remainders, Stamp stamp) {
    for (List<Remainder> some : chunks(remainders)) {
      jdbc.sql(
              """
              insert into registry_version (subject, kind, id, mine, county, enterprise, valid, recorded, content, hash,
                act, label, label_key, mineral, state, bounds, footprint)
              select v.subject, v.kind, v.id, v.mine, v.county, v.enterprise, daterange(t.f::date, t.u::date),
                tstzrange(:at::timestamptz, null), v.content, v.hash, :act, v.label, v.label_key, v.mineral, v.state,
                v.bounds, v.footprint
              from unnest(:numbers::bigint[], :froms::text[], :tos::text[]) with ordinality as t(n, f, u, o)
              join registry_version v on v.number = t.n order by t.o""")
          .param("at", stamp.at().toString())
          .param("act", stamp.act())
          .param("numbers", some.stream().map(Remainder::number).toArray(Long[]::new))
          .param("froms", some.stream().map(r -> r.from().toString()).toArray(String[]::new))
          .param("tos", some.stream().map(r -> text(r.to())).toArray(String[]::new))
          .update();
    }
  }

  void insert(List<Row> rows, Stamp stamp) {
    for (List<Row> some : chunks(rows)) {
      jdbc.sql(
              """
              insert into registry_version (subject, kind, id, mine, county, enterprise, valid, recorded, content, hash,
                act, label, label_key, mineral, state, bounds, footprint)
              select t.subject, t.kind, t.id, t.mine, t.county, t.enterprise, daterange(t.f::date, t.u::date),
                tstzrange(:at::timestamptz, null), t.content::jsonb, t.hash, :act, t.label, left(lower(t.label), 300), t.mineral,
                t.state, t.bounds::box, decode(t.footprint, 'hex')
              from unnest(:subjects::bigint[], :kinds::text[], :ids::text[], :mines::text[], :counties::text[],
                :enterprises::text[], :froms::text[], :tos::text[], :contents::text[], :hashes::text[], :labels::text[],
                :minerals::text[], :states::text[], :bounds::text[], :footprints::text[]) with ordinality
                as t(subject, kind, id, mine, county, enterprise, f, u, content, hash, label, mineral, state, bounds,
                  footprint, o)
              order by t.o""")
          .param("at", stamp.at().toString())
          .param("act", stamp.act())
          .param("subjects", some.stream().map(Row::subject).toArray(Long[]::new))
          .param("kinds", column(some, row -> row.of().kind().name()))
          .param("ids", column(some, row -> row.of().id()))
          .param("mines", column(some, row -> row.of().mine()))
          .param("counties", column(some, row -> row.of().county()))
          .param("enterprises", column(some, row -> row.of().enterprise()))
          .param("froms", column(some, row -> row.from().toString()))
          .param("tos", column(some, row -> text(row.to())))
          .param("contents", column(some, row -> row.content().json()))
          .param("hashes", column(some, row -> row.content().hash().hex()))
          .param("labels", column(some, row -> row.content().label()))
          .param("minerals", column(some, row -> row.content().mineral()))
          .param("states", column(some, row -> row.content().state()))
          .param("bounds", column(some, row -> box(row.content().footprint())))
          .param("footprints", column(some, row -> wkb(row.content().footprint())))
          .update();
    }
  }

  /** The state of a subject, or of a mine with all that belongs to it, as one mark. */
  EntityTag tag(Subject subject) {
    return EntityTag.of(
        jdbc.sql(
                """
                select coalesce(left(md5(string_agg(number::text, ',' order by number)), 16), 'none')
                from registry_version
                where upper_inf(recorded) and (mine = :mine or (kind = :kind and id = :id))""")
            .param("mine", subject.kind() == Kind.MINE ? subject.id() : "")
            .param("kind", subject.kind().name())
            .param("id", subject.id())
            .query((row, i) -> row.getString(1))
            .single());
  }

  /** Those of the subjects of which more is known than this transaction may see. */
  List<Long> partlyHidden(Collection<Long> subjects) {
    return jdbc.sql(
            """
            select k.subject from registry_known(:subjects::bigint[]) k
            where k.versions <> (
              select count(*) from registry_version v where v.subject = k.subject and upper_inf(v.recorded))""")
        .param("subjects", subjects.toArray(Long[]::new))
        .query((row, i) -> row.getLong(1))
        .list();
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable String box(@Nullable Geometry footprint) {
    if (footprint == null) {
      return null;
    }
    Envelope envelope = footprint.getEnvelopeInternal();
    return "(%s,%s),(%s,%s)"
        .formatted(envelope.getMaxX(), envelope.getMaxY(), envelope.getMinX(), envelope.getMinY());
  }

  private static @Nullable String wkb(@Nullable Geometry footprint) {
    return footprint == null ? null : WKBWriter.toHex(new WKBWriter().write(footprint));
  }

  /** A value of a row; {@code null} where it has none. */
  private interface Column {
    @Nullable String of(Row row);
  }

  @SuppressWarnings("NullAway") // an array handed to PostgreSQL may hold nulls
  private static String[] column(List<Row> rows, Column column) {
    String[] values = new String[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.of(rows.get(i));
    }
    return values;
  }

  static <T> List<List<T>> chunks(List<T> all) {
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      chunks.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }
    return chunks;
  }
}
