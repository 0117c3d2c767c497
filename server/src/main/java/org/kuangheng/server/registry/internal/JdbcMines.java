package org.kuangheng.server.registry.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.Cursor;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.registry.AsOf;
import org.kuangheng.server.registry.FactContent;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.Mines;
import org.kuangheng.server.registry.Subject;
import org.kuangheng.server.registry.SuccessionContent;
import org.kuangheng.server.registry.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mines looked for by the plain columns of their versions. */
@Service
@Transactional(readOnly = true)
class JdbcMines implements Mines {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  private static final String ROW =
      """
      select m.id, m.label, m.county, m.content ->> 'town', m.content -> 'holder' ->> 'name', m.enterprise, m.mineral,
        m.state, (select count(*) from found)
      from (select * from found where :first or (key, id) > (:after, :afterId) order by key, id limit :limit) f
      join registry_version m on m.number = f.number
      order by f.key, f.id
      """;
  private static final String FOOTPRINT =
      """
      select m.id, m.label, m.county, m.content -> 'holder' ->> 'name', m.mineral, m.state, a.footprint
      from registry_version m
      join registry_version a on a.kind = 'AREA' and a.mine = m.id and a.footprint is not null
      where m.kind = 'MINE'
      """;

  private final JdbcClient jdbc;
  private final VersionReads reads;
  private final VersionWrites writes;
  private final DecodedVersions decoded;
  private final SurveyAssembly surveys;
  private final Clock clock;

  JdbcMines(
      JdbcClient jdbc,
      VersionReads reads,
      VersionWrites writes,
      DecodedVersions decoded,
      SurveyAssembly surveys,
      Clock clock) {
    this.jdbc = jdbc;
    this.reads = reads;
    this.writes = writes;
    this.decoded = decoded;
    this.surveys = surveys;
    this.clock = clock;
  }

  @Override
  public Map<String, Integer> byCounty() {
    Map<String, Integer> counted = new TreeMap<>();
    jdbc.sql(
            """
            select county, count(*) as mines from registry_version
            where kind = 'MINE' and upper_inf(recorded) and valid @> :today
            group by county""")
        .param("today", today())
        .query(
            row -> {
              counted.put(row.getString("county"), row.getInt("mines"));
            });
    return counted;
  }

  @Override
  public LocalDate today() {
    return LocalDate.now(clock.withZone(BEIJING));
  }

  @Override
  public Page<Row> list(Query query, Slice slice) {
    Cursor cursor = Cursor.read(slice.cursor(), 2);
    String found =
        "with found as materialized (select m.number, m.id, "
            + key(slice.sort())
            + " as key from registry_version m where m.kind = 'MINE' "
            + narrowed(query)
            + ") ";
    AtomicLong counted = new AtomicLong();
    List<Row> rows =
        told(jdbc.sql(found + ROW), query)
            .param("first", cursor == null)
            .param("after", cursor == null ? "" : cursor.keys().get(0))
            .param("afterId", cursor == null ? "" : cursor.keys().get(1))
            .param("limit", slice.limit() + 1)
            .query(
                (row, i) -> {
                  counted.set(row.getLong(9));
                  return row(row);
                })
            .list();
    Long total = cursor == null ? Long.valueOf(counted.get()) : null;
    if (rows.size() <= slice.limit()) {
      return new Page<>(rows, null, total);
    }
    List<Row> shown = rows.subList(0, slice.limit());
    Row last = shown.getLast();
    String sorted =
        switch (slice.sort()) {
          case ID -> last.id();
          case NAME -> last.name();
          case COUNTY -> last.county();
        };
    return new Page<>(shown, Cursor.after(sorted, last.id()).toString(), total);
  }

  private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Row(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8));
  }

  private static String key(Sort sort) {
    return switch (sort) {
      case ID -> "m.id";
      case NAME -> "m.label";
      case COUNTY -> "m.county";
    };
  }

  /** Constant text only: what narrows goes in as parameters. */
  private static String narrowed(Query query) {
    StringBuilder sql = new StringBuilder(at(query.asOf(), "m"));
    if (query.county() != null) {
      sql.append(" and m.county = :county ");
    }
    if (query.mineral() != null) {
      sql.append(" and m.mineral = :mineral ");
    }
    if (query.state() != null) {
      sql.append(" and m.state = :state ");
    }
    if (query.enterprise() != null) {
      sql.append(" and m.enterprise = :enterprise ");
    }
    if (query.q() != null) {
      sql.append(
          """
           and (position(:q in m.label_key) > 0 or position(:q in lower(m.id)) > 0 or m.id in (
             select t.mine from registry_version t
             where t.kind = 'TITLE' and position(:q in t.label_key) > 0\s"""
              + at(query.asOf(), "t")
              + ")) ");
    }
    if (query.bbox() != null) {
      sql.append(
          """
           and m.id in (
             select b.mine from registry_version b
             where b.kind = 'AREA' and b.bounds && box(point(:west, :south), point(:east, :north))\s"""
              + at(query.asOf(), "b")
              + ") ");
    }
    return sql.toString();
  }

  private static String at(AsOf asOf, String table) {
    String known =
        asOf.knownAt() == null
            ? " and upper_inf(T.recorded) "
            : " and T.recorded @> :knownAt::timestamptz ";
    return (" and T.valid @> :day::date" + known).replace("T.", table + ".");
  }

  private static StatementSpec told(StatementSpec statement, Query query) {
    StatementSpec told = VersionReads.moment(statement, query.asOf());
    told = query.county() == null ? told : told.param("county", query.county());
    told = query.mineral() == null ? told : told.param("mineral", query.mineral());
    told = query.state() == null ? told : told.param("state", query.state().name());
    told = query.enterprise() == null ? told : told.param("enterprise", query.enterprise());
    told = query.q() == null ? told : told.param("q", query.q().toLowerCase(Locale.ROOT));
    List<BigDecimal> bbox = query.bbox();
    return bbox == null
        ? told
        : told.param("west", bbox.get(0).doubleValue())
            .param("south", bbox.get(1).doubleValue())
            .param("east", bbox.get(2).doubleValue())
            .param("north", bbox.get(3).doubleValue());
  }

  @Override
  public Optional<MineFile> find(String id, AsOf asOf) {
    List<Version> versions = reads.ofMine(id, asOf);
    if (versions.isEmpty() && reads.history(Kind.MINE, id).isEmpty()) {
      return Optional.empty();
    }
    EntityTag tag = writes.tag(new Subject(Kind.MINE, id, id, null, null));
    return Optional.of(
        new MineFile(
            id,
            surveys.mine(id, asOf).orElse(null),
            tag,
            versions,
            links("successor", id),
            links("predecessor", id)));
  }

  private List<SuccessionContent> links(String side, String id) {
    List<Long> numbers =
        jdbc.sql(
                """
                select number from registry_version
                where kind = 'SUCCESSION' and upper_inf(recorded) and content ->> :side = :id order by id""")
            .param("side", side)
            .param("id", id)
            .query((row, i) -> row.getLong(1))
            .list();
    Map<Long, Record> records = decoded.of(numbers);
    List<SuccessionContent> links = new ArrayList<>();
    for (Long number : numbers) {
      if (records.get(number) instanceof SuccessionContent link) {
        links.add(link);
      }
    }
    return links;
  }

  @Override
  public List<Version> history(String id) {
    return reads.historyOfMine(id);
  }

  @Override
  public List<FactOnFile> facts(String id, AsOf asOf) {
    List<Version> versions =
        reads.ofMine(id, asOf).stream()
            .filter(version -> version.subject().kind() == Kind.FACT)
            .toList();
    Map<Long, Record> records = decoded.of(versions.stream().map(Version::number).toList());
    List<FactOnFile> facts = new ArrayList<>();
    for (Version version : versions) {
      if (records.get(version.number()) instanceof FactContent fact) {
        facts.add(new FactOnFile(version, fact.fact(), fact.claims()));
      }
    }
    return facts;
  }

  /** The ground itself is asked for the box, not the mines once more. */
  private static Query anywhere(Query query) {
    return new Query(
        query.county(),
        query.mineral(),
        query.state(),
        query.enterprise(),
        query.q(),
        null,
        query.asOf());
  }

  @Override
  public String workings(@Nullable List<BigDecimal> bbox, AsOf asOf) {
    Query query = new Query(null, null, null, null, null, bbox, asOf);
    String sql =
        """
        select w.id, w.mine, w.content -> 'elevations' ->> 'top', w.content -> 'elevations' ->> 'bottom', w.footprint
        from registry_version w where w.kind = 'WORKINGS' and w.footprint is not null
        """
            + at(asOf, "w")
            + (bbox == null
                ? ""
                : " and w.bounds && box(point(:west, :south), point(:east, :north)) ")
            + " order by w.id";
    Footprints footprints = new Footprints(0);
    told(jdbc.sql(sql), query)
        .query(
            row -> {
              footprints.addWorkings(row);
            });
    return footprints.text();
  }

  @Override
  public String map(Query query, double simplify) {
    String sql =
        FOOTPRINT
            + narrowed(anywhere(query))
            + at(query.asOf(), "a")
            + (query.bbox() == null
                ? ""
                : " and a.bounds && box(point(:west, :south), point(:east, :north)) ")
            + " order by m.id";
    Footprints footprints = new Footprints(simplify);
    told(jdbc.sql(sql), query)
        .query(
            row -> {
              footprints.add(row);
            });
    return footprints.text();
  }
}
