package org.kuangheng.server.audit.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.audit.internal.EntryFilter;

/** What a search of the record may name; anything left out does not matter. */
record EntryQuery(
    @Nullable String caseId,
    @Nullable String act,
    @Nullable String actor,
    @Nullable String county,
    @Nullable String mine,
    @Nullable String subjectKind,
    @Nullable String subjectId,
    @Nullable Instant from,
    @Nullable Instant to) {
  EntryFilter filter() {
    return new EntryFilter(caseId, act, actor, county, mine, subjectKind, subjectId, from, to);
  }
}
