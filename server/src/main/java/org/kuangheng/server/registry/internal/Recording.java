package org.kuangheng.server.registry.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.api.ProblemCode;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.policy.PolicyPacks;
import org.kuangheng.server.registry.Act;
import org.kuangheng.server.registry.Change;
import org.kuangheng.server.registry.FactContent;
import org.kuangheng.server.registry.RegistryProblem;
import org.kuangheng.server.registry.Subject;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Records acts, and undoes them, in the open transaction. */
@Component
class Recording {
  /** A written ground has at least this many characters. */
  private static final int LEAST_GROUND = 2;

  private final VersionWrites writes;
  private final DecodedVersions decoded;
  private final Fences fences;
  private final Acts acts;
  private final ChangeNotices notices;
  private final PolicyPacks packs;

  Recording(
      VersionWrites writes,
      DecodedVersions decoded,
      Fences fences,
      Acts acts,
      ChangeNotices notices,
      PolicyPacks packs) {
    this.writes = writes;
    this.decoded = decoded;
    this.fences = fences;
    this.acts = acts;
    this.notices = notices;
    this.packs = packs;
  }

  Optional<Act> findAct(String id) {
    return acts.find(id);
  }

  List<Act> acts(@Nullable String before, int limit) {
    return acts.list(before, limit);
  }

  Act apply(Caller caller, Act.Kind kind, @Nullable String ground, List<Change> changes) {
    if (kind == Act.Kind.CORRECTION) {
      requireGround(ground);
    }
    Authority authority = new Authority(caller, kind, packs::active);
    Preparation.Outcome outcome =
        new Preparation(caller, authority, fences.of(Preparation.minesOf(changes)))
            .prepare(changes);
    refuse(outcome.issues());
    Worksheet sheet = new Worksheet(lock(outcome.changes()));
    sheet.load(writes.known(sheet.keys()));
    List<Issue> issues = new ArrayList<>();
    for (Prepared change : outcome.changes()) {
      enter(change, sheet.timeline(change.subject()), authority, issues);
    }
    refuse(issues);
    return record(new Intent(caller, kind, ground, null), sheet);
  }

  /** Why and for whom something is recorded. */
  private record Intent(
      Caller caller, Act.Kind kind, @Nullable String ground, @Nullable String reverses) {}

  /**
   * Keeps others from changing a subject until this transaction ends, and says what its state is
   * now: for a mine, the state of everything that belongs to it.
   */
  EntityTag hold(Subject subject) {
    refuseHidden(writes.lock(List.of(subject)));
    return writes.tag(subject);
  }

  EntityTag tag(Subject subject) {
    return writes.tag(subject);
  }

  private Map<Subject, Long> lock(List<Prepared> changes) {
    Map<Subject, Long> keys = writes.lock(changes.stream().map(Prepared::subject).toList());
    refuseHidden(keys);
    return keys;
  }

  private void refuseHidden(Map<Subject, Long> keys) {
    List<Long> hidden = writes.partlyHidden(keys.values());
    if (!hidden.isEmpty()) {
      List<Issue> issues = new ArrayList<>();
      keys.forEach(
          (subject, key) -> {
            if (hidden.contains(key)) {
              issues.add(issue(RegistryProblem.SUBJECT_TAKEN, subject, "id", subject.id()));
            }
          });
      refuse(issues);
    }
  }

  private void enter(Prepared change, Timeline timeline, Authority authority, List<Issue> issues) {
    Encoded content = change.content();
    if (content == null) {
      if (!timeline.end(change.from())) {
        issues.add(
            issue(
                RegistryProblem.NOTHING_TO_END,
                change.subject(),
                "id",
                change.subject().id(),
                "from",
                change.from()));
      }
      return;
    }
    Encoded merged =
        authority.replacesClaims() ? content : merged(content, change, timeline, authority);
    timeline.put(
        new Timeline.Stretch(change.from(), change.to(), merged.hash().hex(), null, merged));
  }

  /** A unit's finding beside what other units have found; a correction takes their place. */
  private Encoded merged(Encoded content, Prepared change, Timeline timeline, Authority authority) {
    Timeline.Stretch known = timeline.at(change.from());
    if (!(content.value() instanceof FactContent added) || known == null) {
      return content;
    }
    Record before =
        known.written() == null
            ? decoded.of(Objects.requireNonNull(known.number()))
            : known.written().value();
    return Contents.encode(Claims.merged((FactContent) before, added, authority::mayFind));
  }

  private Act record(Intent intent, Worksheet sheet) {
    Caller caller = intent.caller();
    Instant at = writes.instant(sheet.keys());
    Act act =
        new Act(
            "act-" + UUID.randomUUID(),
            intent.kind(),
            caller.id(),
            caller.unit(),
            at,
            intent.ground(),
            sheet.changed().size(),
            null);
    acts.insert(act, sheet.fence(), intent.reverses());
    VersionWrites.Stamp stamp = new VersionWrites.Stamp(act.id(), at);
    List<Long> superseded = sheet.superseded();
    try {
      if (writes.supersede(superseded, stamp) != superseded.size()) {
        throw Refusal.of(ApiProblem.CONFLICT, "subject", "what", act.kind());
      }
      writes.copy(sheet.remainders(), stamp);
      writes.insert(sheet.rows(), stamp);
    } catch (DataIntegrityViolationException e) {
      throw Refusal.of(ApiProblem.CONFLICT, "subject", "what", act.kind());
    }
    List<String> mines = sheet.mines();
    if (!mines.isEmpty()) {
      fences.settle(mines);
    }
    if (intent.reverses() != null) {
      acts.reversed(intent.reverses(), act.id());
    }
    notices.tell(caller, act);
    return act;
  }

  Act reverse(Caller caller, String id, String ground) {
    requireGround(ground);
    standing(id);
    Map<Subject, Long> keys = writes.lock(writes.touchedBy(id));
    refuseHidden(keys);
    Act act = standing(id);
    if (!writes.seesAllOf(id)) {
      throw Refusal.of(RegistryProblem.ACT_UNKNOWN, "act", "act", id);
    }
    List<String> later = acts.laterActs(id);
    if (!later.isEmpty()) {
      throw Refusal.of(
          RegistryProblem.ACT_OVERLAID, "act", "act", id, "later", String.join(", ", later));
    }
    Worksheet sheet = new Worksheet(keys);
    sheet.load(writes.known(sheet.keys()));
    sheet.restore(writes.knownBefore(sheet.keys(), act.at()));
    return record(new Intent(caller, Act.Kind.REVERSAL, ground, id), sheet);
  }

  private Act standing(String id) {
    Act act =
        acts.find(id).orElseThrow(() -> Refusal.of(RegistryProblem.ACT_UNKNOWN, "act", "act", id));
    if (act.reversedBy() != null) {
      throw Refusal.of(RegistryProblem.ACT_REVERSED, "act", "act", id, "by", act.reversedBy());
    }
    return act;
  }

  private static void requireGround(@Nullable String ground) {
    if (ground == null || ground.strip().length() < LEAST_GROUND) {
      throw Refusal.of(ApiProblem.GROUND_REQUIRED, "ground", "least", LEAST_GROUND);
    }
  }

  private static Issue issue(ProblemCode code, Subject subject, Object... values) {
    return Issue.of(
        code, Place.of("request").inPart(subject.kind().name()).atField(subject.id()), values);
  }

  private static void refuse(List<Issue> issues) {
    if (!issues.isEmpty()) {
      int status = issues.getFirst().code() instanceof ProblemCode code ? code.status() : 400;
      throw new Refusal(status, issues);
    }
  }
}
