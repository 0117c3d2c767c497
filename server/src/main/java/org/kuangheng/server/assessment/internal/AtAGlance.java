package org.kuangheng.server.assessment.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.assessment.Overview;
import org.kuangheng.server.assessment.Overview.CountyLine;
import org.kuangheng.server.assessment.Overview.UnitLine;
import org.kuangheng.server.assessment.Overviews;
import org.kuangheng.server.registry.Mines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts standing verdicts, decisions and open questions; PostgreSQL shows the caller's rows only.
 */
@Component
class AtAGlance implements Overviews {
  private static final String MINES =
      """
      select v.county, v.outcome, coalesce(v.scale, 'UNKNOWN') as scale, coalesce(d.category, '') as category,
             count(*) as mines, count(*) filter (where d.deviation) as deviating,
             count(*) filter (where c.changes > c.assessed) as stale
      from verdict v
      left join assessment_change c on c.mine = v.mine
      left join decision d on d.mine = v.mine and d.ended_at is null
      where v.standing and v.superseded_at is null
      group by 1, 2, 3, 4""";
  private static final String QUESTIONS =
      """
      select county, unit, count(*) as open, count(*) filter (where due < :today) as overdue
      from question where state = 'OPEN' group by 1, 2""";
  private static final String LAST =
      "select max(computed_at)::text from verdict where standing and superseded_at is null";

  private final JdbcClient jdbc;
  private final Mines register;
  private final Clock clock;

  AtAGlance(JdbcClient jdbc, Mines register, Clock clock) {
    this.jdbc = jdbc;
    this.register = register;
    this.clock = clock;
  }

  /** Mines that have all of this in common. */
  private record Cell(
      String county,
      String outcome,
      String scale,
      String category,
      int mines,
      int deviating,
      int stale) {}

  /** How many mines a county has on the register, assessed or not. */
  private record Registered(String county, int mines) {}

  /** A county's open questions to one unit. */
  private record Asked(String county, String unit, int open, int overdue) {}

  @Override
  @Transactional(readOnly = true)
  public Overview now() {
    LocalDate today = LocalDate.now(clock);
    List<Asked> asked = jdbc.sql(QUESTIONS).param("today", today).query(AtAGlance::asked).list();
    @Nullable String last = jdbc.sql(LAST).query(String.class).optional().orElse(null);
    return new Overview(today, last, counties(asked), units(asked));
  }

  private List<CountyLine> counties(List<Asked> asked) {
    Map<String, List<Cell>> cells = new HashMap<>();
    for (Cell cell : jdbc.sql(MINES).query(AtAGlance::cell).list()) {
      cells.computeIfAbsent(cell.county(), county -> new ArrayList<>()).add(cell);
    }
    Map<String, Integer> registered = register.byCounty();
    TreeSet<String> counties = new TreeSet<>(cells.keySet());
    counties.addAll(registered.keySet());
    asked.forEach(each -> counties.add(each.county()));
    return counties.stream()
        .map(
            county ->
                line(
                    new Registered(county, registered.getOrDefault(county, 0)),
                    cells.getOrDefault(county, List.of()),
                    asked))
        .toList();
  }

  private static CountyLine line(Registered registered, List<Cell> cells, List<Asked> asked) {
    String county = registered.county();
    Map<String, Integer> outcomes = new TreeMap<>();
    Map<String, Integer> decided = new TreeMap<>();
    Map<String, Integer> scales = new TreeMap<>();
    for (Cell cell : cells) {
      outcomes.merge(cell.outcome(), cell.mines(), Integer::sum);
      scales.merge(cell.scale(), cell.mines(), Integer::sum);
      if (!cell.category().isEmpty()) {
        decided.merge(cell.category(), cell.mines(), Integer::sum);
      }
    }
    List<Asked> here = asked.stream().filter(each -> each.county().equals(county)).toList();
    return new CountyLine(
        county,
        registered.mines(),
        outcomes,
        decided,
        cells.stream().mapToInt(Cell::deviating).sum(),
        cells.stream().mapToInt(Cell::stale).sum(),
        scales,
        here.stream().mapToInt(Asked::open).sum(),
        here.stream().mapToInt(Asked::overdue).sum());
  }

  private static Cell cell(ResultSet row, int at) throws SQLException {
    return new Cell(
        row.getString("county"),
        row.getString("outcome"),
        row.getString("scale"),
        row.getString("category"),
        row.getInt("mines"),
        row.getInt("deviating"),
        row.getInt("stale"));
  }

  private static Asked asked(ResultSet row, int at) throws SQLException {
    return new Asked(
        row.getString("county"), row.getString("unit"), row.getInt("open"), row.getInt("overdue"));
  }

  private static List<UnitLine> units(List<Asked> asked) {
    Map<String, UnitLine> units = new TreeMap<>();
    for (Asked each : asked) {
      units.merge(
          each.unit(),
          new UnitLine(each.unit(), each.open(), each.overdue()),
          (a, b) -> new UnitLine(a.unit(), a.open() + b.open(), a.overdue() + b.overdue()));
    }
    return List.copyOf(units.values());
  }
}
