package org.kuangheng.server.registry.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.registry.Act;
import org.kuangheng.server.registry.Change;
import org.kuangheng.server.registry.Entries;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.RegistryProblem;
import org.kuangheng.server.registry.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entries made while the subject is held, so that nobody's change is overwritten unseen. */
@Service
@Transactional
class HeldEntries implements Entries {
  private static final String UNKNOWN = EntityTag.of("none").value();

  private final Recording recording;

  HeldEntries(Recording recording) {
    this.recording = recording;
  }

  @Override
  public Entered enter(Caller caller, Subject subject, Entry entry, @Nullable String ifMatch) {
    Subject held = held(subject);
    EntityTag tag = recording.hold(held);
    if (tag.value().equals(UNKNOWN) && (held.kind() == Kind.MINE || entry.content() == null)) {
      throw Refusal.of(RegistryProblem.SUBJECT_UNKNOWN, "id", "id", held.id());
    }
    if (!tag.value().equals(UNKNOWN)) {
      tag.require(ifMatch);
    }
    return record(caller, subject, entry);
  }

  @Override
  @Transactional(readOnly = true)
  public EntityTag tag(Subject subject) {
    return recording.tag(held(subject));
  }

  @Override
  public Entered create(Caller caller, Subject subject, Entry entry) {
    if (!recording.hold(subject).value().equals(UNKNOWN)) {
      throw Refusal.of(RegistryProblem.SUBJECT_TAKEN, "id", "id", subject.id());
    }
    return record(caller, subject, entry);
  }

  private Entered record(Caller caller, Subject subject, Entry entry) {
    Change change =
        entry.content() == null
            ? new Change.End(subject, entry.validFrom())
            : new Change.Put(subject, entry.validFrom(), entry.validTo(), entry.content());
    Act.Kind kind = entry.ground() == null ? Act.Kind.ENTRY : Act.Kind.CORRECTION;
    Act act = recording.apply(caller, kind, entry.ground(), List.of(change));
    return new Entered(act, recording.hold(held(subject)).value());
  }

  private static Subject held(Subject subject) {
    String mine = subject.mine();
    return mine == null ? subject : new Subject(Kind.MINE, mine, mine, null, null);
  }
}
