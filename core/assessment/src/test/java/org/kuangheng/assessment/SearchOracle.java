package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Deciding sets and flips against brute force on small random packs.
 *
 * @param facts yes-no facts of each pack; every completion of a mine is tried
 * @param categories at most; a pack with few of them has mines that none takes
 */
record SearchOracle(int packs, int minesPerPack, int facts, int categories) {

  private interface Check {
    void on(TinyPack tiny, Map<String, Boolean> known, Verdict verdict, String seed);
  }

  private void everywhere(double shareUnknown, Check check) {
    for (int seed = 0; seed < packs; seed++) {
      Random random = new Random(seed);
      TinyPack tiny = TinyPack.random(random, facts, 1 + seed % categories);
      Assessor assessor = new Assessor(tiny.pack());
      for (int i = 0; i < minesPerPack; i++) {
        Map<String, Boolean> known = new TreeMap<>();
        Mines mine = Mines.unknown(tiny.pack());
        for (String fact : tiny.facts()) {
          if (random.nextDouble() >= shareUnknown) {
            boolean value = random.nextBoolean();
            known.put(fact, value);
            mine.fact(fact, value);
          }
        }
        Verdict verdict = assessor.assess(mine.build(), null, Mines.DAY);
        check.on(tiny, known, verdict, "seed " + seed + ", mine " + i);
      }
    }
  }

  private static List<Map<String, Boolean>> completions(TinyPack tiny, Map<String, Boolean> known) {
    List<Map<String, Boolean>> all = new ArrayList<>(List.of(new TreeMap<>(known)));
    for (String fact : tiny.facts()) {
      if (known.containsKey(fact)) {
        continue;
      }
      List<Map<String, Boolean>> longer = new ArrayList<>();
      for (Map<String, Boolean> one : all) {
        for (boolean value : new boolean[] {false, true}) {
          Map<String, Boolean> copy = new TreeMap<>(one);
          copy.put(fact, value);
          longer.add(copy);
        }
      }
      all = longer;
    }
    return all;
  }

  private static @Nullable String category(TinyPack tiny, int code) {
    return code < 0 ? null : tiny.pack().categories().get(code).code();
  }

  void aMineIsDecidedExactlyIfEveryCompletionGivesTheSame() {
    everywhere(
        0.5,
        (tiny, known, verdict, seed) -> {
          Set<Integer> outcomes = new TreeSet<>();
          completions(tiny, known).forEach(full -> outcomes.add(tiny.outcome(full)));
          Set<String> categories = new HashSet<>();
          for (int code : outcomes) {
            String category = category(tiny, code);
            if (category != null) {
              categories.add(category);
            }
          }
          assertThat(verdict.possible()).as(seed).containsExactlyInAnyOrderElementsOf(categories);
          boolean decided = outcomes.size() == 1;
          assertThat(verdict.deciding().isEmpty()).as(seed).isEqualTo(decided);
          assertThat(verdict.recommended())
              .as(seed)
              .isEqualTo(decided ? category(tiny, outcomes.iterator().next()) : null);
        });
  }

  void theDecidingSetIsASmallestSetThatDecidesWhateverTheAnswers() {
    everywhere(
        0.6,
        (tiny, known, verdict, seed) -> {
          if (verdict.deciding().isEmpty()) {
            return;
          }
          Set<String> asked = new TreeSet<>();
          verdict.deciding().getFirst().facts().forEach(question -> asked.add(question.fact()));
          List<Map<String, Boolean>> all = completions(tiny, known);
          assertThat(decides(tiny, all, asked)).as(seed + " decides").isTrue();
          for (String fact : asked) {
            Set<String> fewer = new TreeSet<>(tiny.facts());
            fewer.remove(fact);
            assertThat(decides(tiny, all, fewer))
                .as(seed + ": all but %s decide, so %s need not be asked", fact, fact)
                .isFalse();
          }
        });
  }

  private static boolean decides(
      TinyPack tiny, List<Map<String, Boolean>> completions, Set<String> asked) {
    Map<Map<String, Boolean>, Integer> outcomes = new HashMap<>();
    for (Map<String, Boolean> full : completions) {
      Map<String, Boolean> answers = new TreeMap<>(full);
      answers.keySet().retainAll(asked);
      int outcome = tiny.outcome(full);
      Integer before = outcomes.putIfAbsent(answers, outcome);
      if (before != null && before != outcome) {
        return false;
      }
    }
    return true;
  }

  void aShortcutDecidesByItself() {
    everywhere(
        0.5,
        (tiny, known, verdict, seed) ->
            verdict
                .deciding()
                .forEach(
                    set ->
                        set.shortcuts()
                            .forEach(
                                shortcut -> {
                                  Map<String, Boolean> with = new TreeMap<>(known);
                                  with.put(shortcut.fact(), shortcut.answer().equals("是"));
                                  int outcome = tiny.outcome(with);
                                  assertThat(outcome).as(seed).isNotEqualTo(Outcome.UNDECIDED);
                                  assertThat(category(tiny, outcome))
                                      .as(seed)
                                      .isEqualTo(shortcut.becomes());
                                })));
  }

  void theFlipsAreAllSingleFactsThatChangeTheOutcomeOrElsePairs() {
    everywhere(
        0.25,
        (tiny, known, verdict, seed) -> {
          int now = tiny.outcome(known);
          if (now == Outcome.UNDECIDED) {
            return;
          }
          Set<Set<String>> singles = new HashSet<>();
          boolean decides = false;
          Set<Set<String>> pairs = new HashSet<>();
          for (String a : known.keySet()) {
            int single = flipped(tiny, known, Set.of(a));
            if (single != now) {
              singles.add(Set.of(a));
              decides |= single != Outcome.UNDECIDED;
            }
            for (String b : known.keySet()) {
              if (a.compareTo(b) < 0) {
                int pair = flipped(tiny, known, Set.of(a, b));
                if (pair != now && pair != Outcome.UNDECIDED) {
                  pairs.add(Set.of(a, b));
                }
              }
            }
          }
          Set<Set<String>> found = new HashSet<>();
          for (Verdict.Flip flip : verdict.flips()) {
            Set<String> facts = new HashSet<>();
            flip.changes().forEach(change -> facts.add(change.fact()));
            found.add(facts);
            assertThat(flip.becomes())
                .as(seed)
                .isEqualTo(category(tiny, Math.max(flipped(tiny, known, facts), -1)));
          }
          assertThat(found).as(seed).containsAll(singles);
          found.removeAll(singles);
          assertThat(pairs).as(seed).containsAll(found);
          assertThat(found).as(seed).hasSize(decides ? 0 : Math.min(3, pairs.size()));
        });
  }

  private static int flipped(TinyPack tiny, Map<String, Boolean> known, Set<String> facts) {
    Map<String, Boolean> changed = new TreeMap<>(known);
    facts.forEach(fact -> changed.put(fact, !Boolean.TRUE.equals(known.get(fact))));
    return tiny.outcome(changed);
  }
}
