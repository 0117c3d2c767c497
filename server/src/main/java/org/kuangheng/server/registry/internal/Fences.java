package org.kuangheng.server.registry.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.kuangheng.server.registry.MineContent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose rows a mine's are (矿山数据归属): those of the county and enterprise of its latest known version.
 * Everything of a mine, the past too, follows it.
 */
@Component
class Fences {
  private final JdbcClient jdbc;
  private final DecodedVersions decoded;

  Fences(JdbcClient jdbc, DecodedVersions decoded) {
    this.jdbc = jdbc;
    this.decoded = decoded;
  }

  /** The fences of those of the mines that the transaction sees. */
  Map<String, Fence> of(Collection<String> mines) {
    Map<Long, String> latest = HashMap.newHashMap(mines.size());
    jdbc.sql(
            """
            select distinct on (id) number, id from registry_version
            where kind = 'MINE' and upper_inf(recorded) and id = any(:mines)
            order by id, lower(valid) desc""")
        .param("mines", mines.toArray(String[]::new))
        .query(
            row -> {
              latest.put(row.getLong(1), row.getString(2));
            });
    Map<String, Fence> fences = HashMap.newHashMap(latest.size());
    decoded
        .of(latest.keySet())
        .forEach(
            (number, record) -> {
              if (record instanceof MineContent mine) {
                fences.put(latest.get(number), Fence.of(mine));
              }
            });
    return fences;
  }

  /** Brings every row of these mines inside the fence of today. */
  void settle(Collection<String> mines) {
    Map<String, Fence> fences = of(mines);
    String[] ids = fences.keySet().toArray(String[]::new);
    String[] counties = new String[ids.length];
    String[] enterprises = new String[ids.length];
    for (int i = 0; i < ids.length; i++) {
      Fence fence = java.util.Objects.requireNonNull(fences.get(ids[i]));
      counties[i] = fence.county() == null ? "" : fence.county();
      enterprises[i] = fence.enterprise() == null ? "" : fence.enterprise();
    }
    jdbc.sql(
            """
            update registry_version v set county = t.county, enterprise = nullif(t.enterprise, '')
            from unnest(:ids::text[], :counties::text[], :enterprises::text[]) as t(mine, county, enterprise)
            where v.mine = t.mine
              and (v.county is distinct from t.county or v.enterprise is distinct from nullif(t.enterprise, ''))""")
        .param("ids", ids)
        .param("counties", counties)
        .param("enterprises", enterprises)
        .update();
  }
}
