package org.kuangheng.server.registry.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.server.registry.AsOf;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.Registry;
import org.kuangheng.server.registry.RegistryForms;
import org.kuangheng.server.registry.Subject;
import org.kuangheng.server.registry.Version;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What is asked of the versions on record. */
@Component
class VersionReads {
  /** What holds on a day, as it is known now. */
  static final String KNOWN_NOW = " and valid @> :day::date and upper_inf(recorded) ";

  /** What held on a day, as it was known at an instant. */
  static final String KNOWN_THEN =
      " and valid @> :day::date and recorded @> :knownAt::timestamptz ";

  private static final String SELECT =
      """
      select number, kind, id, mine, county, enterprise, lower(valid) as valid_from, upper(valid) as valid_to,
             lower(recorded) as recorded_at, upper(recorded) as superseded_at, content::text as json, hash, act
      from registry_version where true
      """;

  private static final RowMapper<Version> VERSION =
      (row, i) ->
          new Version(
              row.getLong("number"),
              new Subject(
                  Kind.valueOf(row.getString("kind")),
                  row.getString("id"),
                  row.getString("mine"),
                  row.getString("county"),
                  row.getString("enterprise")),
              row.getObject("valid_from", LocalDate.class),
              row.getObject("valid_to", LocalDate.class),
              row.getTimestamp("recorded_at").toInstant(),
              instant(row.getTimestamp("superseded_at")),
              RegistryForms.node(row.getString("json")),
              new Sha256(row.getString("hash")),
              row.getString("act"));

  private final JdbcClient jdbc;

  /** A version by number, and whose it is. */
  record Head(long number, Kind kind, String id, @Nullable String mine) {}

  VersionReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The condition for the moment asked. */
  static String at(AsOf asOf) {
    return asOf.knownAt() == null ? KNOWN_NOW : KNOWN_THEN;
  }

  static StatementSpec moment(StatementSpec statement, AsOf asOf) {
    StatementSpec told = statement.param("day", asOf.validOn().toString());
    Instant knownAt = asOf.knownAt();
    return knownAt == null ? told : told.param("knownAt", knownAt.toString());
  }

  /**
   * Versions in force of these kinds, in the counties, of the mines; either may be empty for all.
   */
  List<Head> heads(
      Collection<Kind> kinds, Set<String> counties, @Nullable Collection<String> mines, AsOf asOf) {
    String sql =
        "select number, kind, id, mine from registry_version where kind = any(:kinds) "
            + (counties.isEmpty() ? "" : " and county = any(:counties) ")
            + (mines == null ? "" : " and mine = any(:mines) ")
            + at(asOf)
            + " order by mine, kind, id";
    StatementSpec statement =
        moment(jdbc.sql(sql), asOf)
            .param("kinds", kinds.stream().map(Kind::name).toArray(String[]::new));
    if (!counties.isEmpty()) {
      statement = statement.param("counties", counties.toArray(String[]::new));
    }
    if (mines != null) {
      statement = statement.param("mines", mines.toArray(String[]::new));
    }
    return statement
        .query(
            (row, i) ->
                new Head(
                    row.getLong(1),
                    Kind.valueOf(row.getString(2)),
                    row.getString(3),
                    row.getString(4)))
        .list();
  }

  List<Version> versions(Kind kind, @Nullable String county, AsOf asOf) {
    String sql =
        SELECT
            + " and kind = :kind "
            + (county == null ? "" : " and county = :county ")
            + at(asOf)
            + " order by id";
    StatementSpec statement = moment(jdbc.sql(sql), asOf).param("kind", kind.name());
    return (county == null ? statement : statement.param("county", county)).query(VERSION).list();
  }

  List<Version> page(Kind kind, @Nullable String q, @Nullable String after, Registry.Limit limit) {
    String sql =
        SELECT
            + """
             and kind = :kind and (:after::text is null or id > :after)
             and (:q::text is null or position(:q in label_key) > 0 or position(:q in lower(id)) > 0)
            """
            + at(limit.asOf())
            + " order by id limit :most";
    return moment(jdbc.sql(sql), limit.asOf())
        .param("kind", kind.name())
        .param("after", after)
        .param("q", q == null || q.isBlank() ? null : q.strip().toLowerCase(Locale.ROOT))
        .param("most", limit.most())
        .query(VERSION)
        .list();
  }

  Optional<Version> find(Kind kind, String id, AsOf asOf) {
    return moment(jdbc.sql(SELECT + " and kind = :kind and id = :id " + at(asOf)), asOf)
        .param("kind", kind.name())
        .param("id", id)
        .query(VERSION)
        .optional();
  }

  List<Version> history(Kind kind, String id) {
    return jdbc.sql(SELECT + " and kind = :kind and id = :id order by lower(recorded), number")
        .param("kind", kind.name())
        .param("id", id)
        .query(VERSION)
        .list();
  }

  List<Version> ofMine(String mine, AsOf asOf) {
    return moment(jdbc.sql(SELECT + " and mine = :mine " + at(asOf) + " order by kind, id"), asOf)
        .param("mine", mine)
        .query(VERSION)
        .list();
  }

  List<Version> historyOfMine(String mine) {
    return jdbc.sql(SELECT + " and mine = :mine order by lower(recorded), number")
        .param("mine", mine)
        .query(VERSION)
        .list();
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
