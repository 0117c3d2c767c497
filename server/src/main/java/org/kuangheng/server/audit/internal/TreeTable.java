package org.kuangheng.server.audit.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kuangheng.merkle.tile.HashTile;
import org.kuangheng.merkle.tile.TilePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tree in PostgreSQL: leaves, the widest tile at each place, checkpoints, cosignatures. */
@Component
class TreeTable {
  private final JdbcClient sql;

  TreeTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** A waiting entry. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Waiting(long entry, byte[] leaf) {}

  /** A published checkpoint. */
  record Published(long size, String note) {}

  /** The first server's key is the log's. */
  String keyOfLog(String own) {
    sql.sql("insert into audit_log (key) values (:key) on conflict do nothing")
        .param("key", own)
        .update();
    return sql.sql("select key from audit_log").query(String.class).single();
  }

  /** Whether this transaction is the only one that seals, until it ends. */
  boolean lock() {
    return sql.sql("select pg_try_advisory_xact_lock(4862310026962)").query(Boolean.class).single();
  }

  List<Waiting> waiting(int limit) {
    return sql.sql(
            """
            select e.id, e.leaf from audit_pending p join audit_entry e on e.id = p.entry
            order by e.id limit :limit""")
        .param("limit", limit)
        .query((row, number) -> new Waiting(row.getLong("id"), row.getBytes("leaf")))
        .list();
  }

  void place(long from, List<Waiting> entries) {
    Long[] ids = entries.stream().map(Waiting::entry).toArray(Long[]::new);
    sql.sql(
            """
            insert into audit_leaf (position, entry)
            select :from + ordinality - 1, id from unnest(:ids) with ordinality as t (id, ordinality)""")
        .param("from", from)
        .param("ids", ids)
        .update();
    sql.sql("delete from audit_pending where entry = any (:ids)").param("ids", ids).update();
  }

  Optional<HashTile> tile(int level, long index) {
    return sql.sql("select hashes from audit_tile where level = :level and index = :index")
        .param("level", level)
        .param("index", index)
        .query((row, number) -> row.getBytes("hashes"))
        .optional()
        .flatMap(HashTile::decode);
  }

  void write(TilePath path, HashTile tile) {
    sql.sql(
            """
            insert into audit_tile (level, index, hashes) values (:level, :index, :hashes)
            on conflict (level, index) do update set hashes = excluded.hashes""")
        .param("level", path.level())
        .param("index", path.index())
        .param("hashes", tile.encode())
        .update();
  }

  void publish(long size, String note, Instant signed) {
    sql.sql("insert into audit_checkpoint (size, note, signed) values (:size, :note, :signed)")
        .param("size", size)
        .param("note", note)
        .param("signed", signed.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Published> latest() {
    return sql.sql("select size, note from audit_checkpoint order by size desc limit 1")
        .query((row, number) -> new Published(row.getLong("size"), row.getString("note")))
        .optional();
  }

  Optional<Published> at(long size) {
    return sql.sql("select size, note from audit_checkpoint where size = :size")
        .param("size", size)
        .query((row, number) -> new Published(row.getLong("size"), row.getString("note")))
        .optional();
  }

  /** The largest checkpoint that a witness signed. */
  Optional<Published> latestWitnessed() {
    return sql.sql(
            """
            select size, note from audit_checkpoint
            where size = (select max(size) from audit_cosignature)""")
        .query((row, number) -> new Published(row.getLong("size"), row.getString("note")))
        .optional();
  }

  List<String> cosignatures(long size) {
    return sql.sql("select line from audit_cosignature where size = :size order by key")
        .param("size", size)
        .query((row, number) -> row.getString("line"))
        .list();
  }

  void cosign(long size, String key, String line, Instant signed) {
    sql.sql(
            """
            insert into audit_cosignature (size, key, line, signed)
            values (:size, :key, :line, :signed)
            on conflict (size, key) do update set line = excluded.line, signed = excluded.signed
            where audit_cosignature.signed < excluded.signed""")
        .param("size", size)
        .param("key", key)
        .param("line", line)
        .param("signed", signed.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The leaves from a position on, in order. */
  List<byte[]> leaves(long from, int count) {
    return sql.sql(
            """
            select e.leaf from audit_leaf l join audit_entry e on e.id = l.entry
            where l.position >= :from and l.position < :from + :count order by l.position""")
        .param("from", from)
        .param("count", count)
        .query((row, number) -> row.getBytes("leaf"))
        .list();
  }

  long waitingCount() {
    return sql.sql("select count(*) from audit_pending").query(Long.class).single();
  }
}
