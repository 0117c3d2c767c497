package org.kuangheng.server.registry.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuangheng.assessment.UnreadableTree;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.RegistryForms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The records that versions hold, read once: a version never changes, so neither does its record.
 * Only numbers that the caller's own transaction has shown are asked for.
 */
@Component
class DecodedVersions {
  private static final int MOST = 250_000;
  private static final int AT_ONCE = 20_000;

  private final JdbcClient jdbc;
  private final Map<Long, Record> known =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Record> eldest) {
          return size() > MOST;
        }
      };

  private record Row(long number, Kind kind, String json) {
    Map.Entry<Long, Record> decoded() {
      try {
        return Map.entry(number, Contents.read(kind, RegistryForms.tree(json)));
      } catch (UnreadableTree e) {
        throw new IllegalStateException("Version " + number + " cannot be read back", e);
      }
    }
  }

  DecodedVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Record of(long number) {
    Record found = of(List.of(number)).get(number);
    if (found == null) {
      throw new IllegalStateException("Version " + number + " is out of the scope that showed it");
    }
    return found;
  }

  /** The records of these versions by number. */
  Map<Long, Record> of(Collection<Long> numbers) {
    Map<Long, Record> found = HashMap.newHashMap(numbers.size());
    List<Long> missing = new ArrayList<>();
    synchronized (known) {
      for (Long number : numbers) {
        Record record = known.get(number);
        if (record == null) {
          missing.add(number);
        } else {
          found.put(number, record);
        }
      }
    }
    for (int from = 0; from < missing.size(); from += AT_ONCE) {
      List<Long> some = missing.subList(from, Math.min(missing.size(), from + AT_ONCE));
      List<Map.Entry<Long, Record>> read = rows(some).parallelStream().map(Row::decoded).toList();
      read.forEach(entry -> found.put(entry.getKey(), entry.getValue()));
      synchronized (known) {
        read.forEach(entry -> known.put(entry.getKey(), entry.getValue()));
      }
    }
    return found;
  }

  private List<Row> rows(List<Long> numbers) {
    return jdbc.sql(
            """
            select number, kind, content::text as json from registry_version
            where number = any(:numbers)""")
        .param("numbers", numbers.toArray(Long[]::new))
        .query(
            (row, i) -> new Row(row.getLong(1), Kind.valueOf(row.getString(2)), row.getString(3)))
        .list();
  }
}
