package org.kuangheng.server.audit.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.CanonicalJson;

/**
 * Which entries are sought; what is {@code null} does not matter.
 *
 * @param act an act, or the beginning of one up to a dot
 * @param subjectKind with {@code subjectId}, what it was done to
 */
public record EntryFilter(
    @Nullable String caseId,
    @Nullable String act,
    @Nullable String actor,
    @Nullable String county,
    @Nullable String mine,
    @Nullable String subjectKind,
    @Nullable String subjectId,
    @Nullable Instant from,
    @Nullable Instant to) {
  public static final EntryFilter ALL =
      new EntryFilter(null, null, null, null, null, null, null, null, null);

  /** Everything of one case. */
  public static EntryFilter ofCase(String caseId) {
    return new EntryFilter(caseId, null, null, null, null, null, null, null, null);
  }

  /** The conditions with the values they name. */
  Map<String, Map<String, Object>> conditions() {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    put(all, "e.case_id = :case", "case", caseId);
    if (act != null) {
      all.put(
          "(e.act = :act or e.act like :actPrefix)",
          Map.of("act", act, "actPrefix", act.replaceAll("[%_\\\\]", "\\\\$0") + ".%"));
    }
    put(all, "e.actor_id = :actor", "actor", actor);
    put(all, "e.county = :county", "county", county);
    put(all, "e.mine = :mine", "mine", mine);
    if (subjectKind != null && subjectId != null) {
      put(
          all,
          "e.subjects @> cast(:subject as jsonb)",
          "subject",
          CanonicalJson.text(Map.of(subjectKind, subjectId)));
    }
    put(all, "e.recorded >= :from", "from", from == null ? null : from.atOffset(ZoneOffset.UTC));
    put(all, "e.recorded < :to", "to", to == null ? null : to.atOffset(ZoneOffset.UTC));
    return all;
  }

  private static void put(
      Map<String, Map<String, Object>> all, String condition, String name, @Nullable Object value) {
    if (value != null) {
      all.put(condition, Map.of(name, value));
    }
  }
}
