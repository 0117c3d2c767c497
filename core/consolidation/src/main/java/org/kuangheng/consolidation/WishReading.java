package org.kuangheng.consolidation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kuangheng.consolidation.ConsolidationResult.Excluded;
import org.kuangheng.consolidation.merging.Lock;
import org.kuangheng.consolidation.merging.Wishes;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Place;

/** Reads the locks and bans of a request against the candidates; nothing is dropped unsaid. */
final class WishReading {
  private final Request request;
  private final Map<MineId, Integer> places = new HashMap<>();
  private final Map<MineId, LocalizedText> excluded = new HashMap<>();
  private final Map<MineId, String> names = new HashMap<>();
  private final List<Issue> issues = new ArrayList<>();

  WishReading(Request request, Candidates candidates) {
    this.request = request;
    for (int i = 0; i < candidates.members().size(); i++) {
      places.put(candidates.members().get(i).id(), i);
    }
    for (Excluded out : candidates.excluded()) {
      excluded.put(out.mine(), out.reason());
    }
    for (MineRecord mine : request.survey().mines()) {
      names.put(mine.id(), mine.name());
    }
  }

  List<Issue> issues() {
    return issues;
  }

  Wishes read() {
    List<Lock> locks = new ArrayList<>();
    for (int i = 0; i < request.locks().size(); i++) {
      Place place = Place.of("request").inPart("lock " + (i + 1));
      readLock(new TreeSet<>(request.locks().get(i)), place, locks);
    }
    List<BitSet> bans = new ArrayList<>();
    for (int i = 0; i < request.bans().size(); i++) {
      readBan(request.bans().get(i), Place.of("request").inPart("ban " + (i + 1)), bans);
    }
    Wishes wishes = new Wishes(locks, bans);
    reportContradictions(wishes);
    return wishes;
  }

  private void readLock(Set<MineId> mines, Place place, List<Lock> locks) {
    if (mines.size() < 2) {
      issues.add(Issue.of(ConsolidationIssue.EMPTY_WISH, place, "mines", mines));
      return;
    }
    BitSet inside = new BitSet();
    List<String> absent = new ArrayList<>();
    for (MineId mine : mines) {
      Integer at = places.get(mine);
      if (at != null) {
        inside.set(at);
      } else {
        absent.add(names.getOrDefault(mine, mine.value()));
        reportAbsent(mine, place);
      }
    }
    if (!inside.isEmpty()) {
      locks.add(new Lock(inside, absent));
    }
  }

  private void reportAbsent(MineId mine, Place place) {
    LocalizedText reason = excluded.get(mine);
    issues.add(
        reason == null
            ? Issue.of(ConsolidationIssue.UNKNOWN_MINE, place, "mine", mine)
            : Issue.of(
                ConsolidationIssue.LOCK_EXCLUDED,
                place,
                "mine",
                names.getOrDefault(mine, mine.value()),
                "reason_zh",
                reason.zh(),
                "reason_en",
                reason.en()));
  }

  private void readBan(Request.Ban ban, Place place, List<BitSet> bans) {
    if (ban.a().equals(ban.b())) {
      issues.add(Issue.of(ConsolidationIssue.EMPTY_WISH, place, "mines", ban.a()));
      return;
    }
    for (MineId mine : List.of(ban.a(), ban.b())) {
      if (!names.containsKey(mine)) {
        issues.add(Issue.of(ConsolidationIssue.UNKNOWN_MINE, place, "mine", mine));
      }
    }
    Integer a = places.get(ban.a());
    Integer b = places.get(ban.b());
    if (a != null && b != null) {
      BitSet pair = new BitSet();
      pair.set(a);
      pair.set(b);
      bans.add(pair);
    }
  }

  private void reportContradictions(Wishes wishes) {
    Set<String> told = new HashSet<>();
    for (Lock lock : wishes.locks()) {
      for (BitSet ban : wishes.bans()) {
        BitSet both = (BitSet) ban.clone();
        both.and(lock.places());
        String mines = namesOf(ban);
        if (both.cardinality() == 2 && told.add(mines)) {
          issues.add(Issue.of(ConsolidationIssue.LOCK_BANNED, Place.of("request"), "mines", mines));
        }
      }
    }
  }

  private String namesOf(BitSet set) {
    List<String> result = new ArrayList<>();
    for (MineId mine : new TreeSet<>(places.keySet())) {
      Integer at = places.get(mine);
      if (at != null && set.get(at)) {
        result.add(names.getOrDefault(mine, mine.value()));
      }
    }
    return String.join("、", result);
  }
}
