package org.kuangheng.server.registry.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies near what (周边), by bounding boxes in degrees; it may be more, never less. */
@Component
class Surroundings {
  /** Metres in a degree of latitude, a little too few. */
  private static final double METRES_PER_DEGREE = 110_000;

  /** How much shorter than that a degree of longitude is, at the far north of what is mined. */
  private static final double LEAST_COSINE = 0.55;

  private final JdbcClient jdbc;

  Surroundings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Mines whose known ground comes within metres of the ground of these versions. */
  Set<String> minesNear(Collection<Long> versions, double metres) {
    return new TreeSet<>(
        jdbc.sql(
                """
                select distinct a.mine from registry_version v
                join registry_version a on a.kind = 'AREA' and upper_inf(a.recorded) and a.bounds &&
                  box(point((v.bounds[1])[0] - :dx, (v.bounds[1])[1] - :dy),
                      point((v.bounds[0])[0] + :dx, (v.bounds[0])[1] + :dy))
                where v.number = any(:versions) and v.bounds is not null and a.mine is not null""")
            .param("versions", versions.toArray(Long[]::new))
            .param("dx", metres / METRES_PER_DEGREE / LEAST_COSINE)
            .param("dy", metres / METRES_PER_DEGREE)
            .query((row, i) -> row.getString(1))
            .list());
  }

  /** Constraint features whose known ground comes within metres of that of these versions. */
  List<Long> featuresNear(Collection<Long> versions, double metres, String day) {
    return jdbc.sql(
            """
            select distinct a.number from registry_version v
            join registry_version a on a.kind = 'LAYER_FEATURE' and upper_inf(a.recorded) and a.valid @> :day::date
              and a.bounds &&
              box(point((v.bounds[1])[0] - :dx, (v.bounds[1])[1] - :dy),
                  point((v.bounds[0])[0] + :dx, (v.bounds[0])[1] + :dy))
            where v.number = any(:versions) and v.bounds is not null""")
        .param("versions", versions.toArray(Long[]::new))
        .param("day", day)
        .param("dx", metres / METRES_PER_DEGREE / LEAST_COSINE)
        .param("dy", metres / METRES_PER_DEGREE)
        .query((row, i) -> row.getLong(1))
        .list();
  }

  /** The known versions of the mines' own ground. */
  List<Long> grounds(Collection<String> mines) {
    return jdbc.sql(
            """
            select number from registry_version
            where mine = any(:mines) and kind = 'AREA' and upper_inf(recorded)""")
        .param("mines", mines.toArray(String[]::new))
        .query((row, i) -> row.getLong(1))
        .list();
  }

  /** Mines that work one of the ore bodies named, as now known. */
  Set<String> minesOn(Collection<String> oreBodies) {
    if (oreBodies.isEmpty()) {
      return Set.of();
    }
    return new TreeSet<>(
        jdbc.sql(
                """
                select distinct v.id from registry_ore_body b
                join registry_version v on v.number = b.number and upper_inf(v.recorded)
                where b.body = any(:bodies)""")
            .param("bodies", oreBodies.toArray(String[]::new))
            .query((row, i) -> row.getString(1))
            .list());
  }

  /** Ore bodies that these mines work, as now known. */
  List<String> bodiesOf(Collection<String> mines) {
    return new ArrayList<>(
        jdbc.sql(
                """
                select distinct b from registry_version, jsonb_array_elements_text(content -> 'oreBodies') b
                where kind = 'MINE' and upper_inf(recorded) and id = any(:mines)""")
            .param("mines", mines.toArray(String[]::new))
            .query((row, i) -> row.getString(1))
            .list());
  }
}
