package org.kuangheng.server.audit.internal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Actor;

/**
 * An entry as people read it.
 *
 * @param id its number in the record, as in addresses
 * @param position its place in the tree from 0, {@code null} until it is sealed
 * @param ground the stated ground, {@code null} if there was none or it was deleted
 * @param personal personal data, only for whoever verifies the record
 */
public record RecordedEntry(
    long id,
    @Nullable Long position,
    String caseId,
    long sequence,
    Instant recorded,
    String act,
    Actor actor,
    @Nullable String county,
    Map<String, String> subjects,
    @Nullable String before,
    @Nullable String after,
    @Nullable String ground,
    Map<String, String> personal) {
  public RecordedEntry {
    subjects = Map.copyOf(subjects);
    personal = Map.copyOf(personal);
  }
}
