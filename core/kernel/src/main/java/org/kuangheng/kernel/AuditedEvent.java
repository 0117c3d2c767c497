package org.kuangheng.kernel;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A change of state that must stand in the record (审计事件), or not happen. It is published inside the
 * transaction of the change; the record appends it there and then, or both are undone.
 *
 * @param caseId what the entry belongs to, numbered without gaps within it: {@code mine:YC-001},
 *     {@code import:…}, {@code user:…}, {@code proposal:…}
 * @param act what was done, in dotted lower case: {@code registry.right.corrected}
 * @param county six-digit code of the county it concerns, {@code null} if none or all
 * @param ground the written reason, {@code null} where none is asked
 * @param subjects ids of what it is about, by kind; never a person's name or number
 * @param before digest of the state before, {@code null} if there was none
 * @param after digest of the state after, {@code null} if there is none
 * @param personal personal data, kept outside the leaf by salted commitment
 */
public record AuditedEvent(
    String caseId,
    String act,
    Actor actor,
    @Nullable String county,
    @Nullable String ground,
    Map<String, String> subjects,
    @Nullable Sha256 before,
    @Nullable Sha256 after,
    Map<String, String> personal) {
  public AuditedEvent {
    if (caseId.isBlank() || !act.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
      throw new IllegalArgumentException(
          "An audited event names its case and act, but was " + caseId + " / " + act);
    }
    subjects = Map.copyOf(subjects);
    personal = Map.copyOf(personal);
  }

  /** An event without digests or personal data. */
  public static AuditedEvent of(String caseId, String act, Actor actor) {
    return new AuditedEvent(caseId, act, actor, null, null, Map.of(), null, null, Map.of());
  }

  public AuditedEvent in(@Nullable String newCounty) {
    return new AuditedEvent(
        caseId, act, actor, newCounty, ground, subjects, before, after, personal);
  }

  public AuditedEvent because(@Nullable String newGround) {
    return new AuditedEvent(
        caseId, act, actor, county, newGround, subjects, before, after, personal);
  }

  public AuditedEvent about(String kind, String id) {
    Map<String, String> more = new TreeMap<>(subjects);
    more.put(kind, id);
    return new AuditedEvent(caseId, act, actor, county, ground, more, before, after, personal);
  }

  public AuditedEvent from(@Nullable Sha256 newBefore, @Nullable Sha256 newAfter) {
    return new AuditedEvent(
        caseId, act, actor, county, ground, subjects, newBefore, newAfter, personal);
  }

  public AuditedEvent withPersonal(Map<String, String> newPersonal) {
    return new AuditedEvent(
        caseId, act, actor, county, ground, subjects, before, after, newPersonal);
  }
}
